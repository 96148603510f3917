/** Calls across a worker's border: typed, with progress, cancelling and Failures that arrive as Failures. */
import { maskPersonalNumbers } from "../core/confidential";
import { Failure, type FailureCode } from "../core/failure";
import type { Progress, Watch } from "./review";

/** The long work that a served method does: it tells its progress, and lets go of the thread while it does. */
export interface Work {
  /** Resolves after other messages were heard; throws Failure 'cancelled' where the caller has lost interest. */
  readonly report: (progress: Progress) => Promise<void>;
}

/** One end of a border: a Worker, a worker's own global scope, or a MessagePort. */
export interface Port {
  postMessage: (message: unknown) => void;
  addEventListener: (type: "message", listener: (event: { readonly data: unknown }) => void) => void;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are inferred from each method
type Method = (work: Work, ...values: any[]) => unknown;

/** What the other side of a border sees of `T`: every method asked with a {@link Watch} before its own arguments. */
export type Remote<T> = {
  readonly [Name in keyof T]: T[Name] extends (work: Work, ...values: infer Values) => infer Result
    ? (watch: Watch, ...values: Values) => Promise<Awaited<Result>>
    : never;
};

interface Call {
  readonly kind: "call";
  readonly id: number;
  readonly method: string;
  readonly values: readonly unknown[];
}
interface Cancel {
  readonly kind: "cancel";
  readonly id: number;
}
interface News {
  readonly kind: "progress";
  readonly id: number;
  readonly progress: Progress;
}
interface Answer {
  readonly kind: "answer";
  readonly id: number;
  readonly value: unknown;
}
interface Refusal {
  readonly kind: "refusal";
  readonly id: number;
  /** `null`: a fault of the program, told by `reason`. */
  readonly failure: readonly [code: FailureCode, what: string, why: string, todo: string] | null;
  readonly reason: string;
}

/** Milliseconds between two pieces of news of one stage: more often nobody can read it. */
const newsInterval = 100;

function cancelled(): Failure {
  return new Failure("cancelled", "已取消", "按您的要求停下了", "上一次的结果仍在，可以随时重新开始");
}

/** Answers the calls that come through `port` by the methods of `served`. */
export function serve<T extends Readonly<Record<keyof T, Method>>>(port: Port, served: T): void {
  const methods = new Map<string, Method>(Object.entries<Method>(served));
  const running = new Set<number>();
  const stopped = new Set<number>();
  const answer = async ({ id, method, values }: Call): Promise<Answer | Refusal> => {
    let told = -Infinity;
    let stage = "";
    const work: Work = {
      report: async (progress) => {
        const now = performance.now();
        if (now - told >= newsInterval || progress.stage !== stage) {
          port.postMessage({ kind: "progress", id, progress } satisfies News);
          told = now;
          ({ stage } = progress);
        }
        await nextTurn();
        if (stopped.has(id)) throw cancelled();
      },
    };
    running.add(id);
    try {
      const run = methods.get(method);
      if (run === undefined) throw new RangeError(`no method ${method}`);
      return { kind: "answer", id, value: await run(work, ...values) };
    } catch (error) {
      return refusalOf(id, error);
    } finally {
      running.delete(id);
      stopped.delete(id);
    }
  };
  port.addEventListener("message", ({ data }) => {
    const message = data as Call | Cancel;
    if (message.kind === "cancel") {
      if (running.has(message.id)) stopped.add(message.id);
      return;
    }
    void answer(message).then((result) => {
      port.postMessage(result);
    });
  });
}

function refusalOf(id: number, error: unknown): Refusal {
  if (error instanceof Failure) {
    const [what, why, todo] = [error.what, error.why, error.todo].map(maskPersonalNumbers);
    return { kind: "refusal", id, failure: [error.code, what ?? "", why ?? "", todo ?? ""], reason: "" };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: "refusal", id, failure: null, reason: maskPersonalNumbers(reason) };
}

/** Lets messages that wait be heard; timers would be slowed down when nested. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

interface Pending {
  readonly watch: Watch;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The methods served at the other end of `port`; one connection to a port, for each counts its calls anew. */
export function connect<T>(port: Port): Remote<T> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  port.addEventListener("message", ({ data }) => {
    const message = data as News | Answer | Refusal;
    const call = pending.get(message.id);
    if (call === undefined) return;
    if (message.kind === "progress") {
      call.watch.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    if (message.kind === "answer") call.resolve(message.value);
    else call.reject(message.failure === null ? new Error(message.reason) : new Failure(...message.failure));
  });
  const ask = (method: string, watch: Watch, values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      if (watch.signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      pending.set(id, { watch, resolve, reject });
      watch.signal?.addEventListener("abort", () => {
        if (pending.has(id)) port.postMessage({ kind: "cancel", id } satisfies Cancel);
      });
      port.postMessage({ kind: "call", id, method, values } satisfies Call);
    });
  // Methods are made as they are asked for: their names are the type's alone.
  return new Proxy({} as Remote<T>, {
    get:
      (_, name) =>
      (watch: Watch, ...values: readonly unknown[]) =>
        ask(String(name), watch, values),
  });
}
