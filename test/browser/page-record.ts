/** What a page does that it must not: errors, breaches of its policy, and requests that leave it. */
import type { BrowserContext } from "playwright-core";

interface Breach {
  readonly directive: string;
  readonly blocked: string;
  readonly at: string;
}

declare global {
  interface Window {
    tellBreach?: (breach: Breach) => Promise<void>;
  }
}

/** Runs in each page before its own scripts. */
function listenForBreaches(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    const breach = {
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      at: `${event.sourceFile}:${String(event.lineNumber)}`,
    };
    void window.tellBreach?.(breach);
  });
}

export class PageRecord {
  /** Errors told on the console by pages and workers, and those that nobody caught. */
  readonly errors: string[] = [];
  readonly breaches: Breach[] = [];
  /** Addresses asked for outside the page's own origin; for a file, any other file too. */
  readonly foreignRequests: string[] = [];
  /** All addresses asked for, in order; without those that hold their own content. */
  readonly requests: string[] = [];

  private constructor(private readonly home: URL) {}

  /** Records what the pages of `context` do that was given `address` to open. */
  static async of(context: BrowserContext, address: string): Promise<PageRecord> {
    const record = new PageRecord(new URL(address));
    await context.exposeFunction("tellBreach", (breach: Breach) => void record.breaches.push(breach));
    await context.addInitScript(listenForBreaches);
    context.on("console", (message) => {
      if (message.type() === "error") record.errors.push(message.text());
    });
    context.on("weberror", (error) => void record.errors.push(String(error.error())));
    context.on("request", (request) => {
      record.note(request.url());
    });
    context.on("page", (page) => {
      page.on("websocket", (socket) => void record.foreignRequests.push(socket.url()));
      page.on("crash", () => void record.errors.push("the page crashed"));
    });
    return record;
  }

  private note(address: string): void {
    const url = new URL(address);
    if (url.protocol === "data:") return;
    const isOwn = url.protocol === "blob:" ? url.origin === this.home.origin : this.isAtHome(url);
    if (!isOwn) this.foreignRequests.push(address);
    if (url.protocol !== "blob:") this.requests.push(address);
  }

  private isAtHome(url: URL): boolean {
    return this.home.protocol === "file:"
      ? url.href.replace(/#.*/, "") === this.home.href
      : url.origin === this.home.origin;
  }

  /** Nothing was done that must not be. */
  expectClean(): void {
    const { errors, breaches, foreignRequests } = this;
    expect({ errors, breaches, foreignRequests }).toEqual({ errors: [], breaches: [], foreignRequests: [] });
  }
}
