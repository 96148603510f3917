/** The look that the user's system asks for: light, dark or forced colours, with Chinese faces. */
import { useSyncExternalStore } from "react";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };
const highContrast: Theme = { ...teamsHighContrastTheme, fontFamilyBase };

const forcedColors = "(forced-colors: active)";
const prefersDark = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  const queries = [window.matchMedia(forcedColors), window.matchMedia(prefersDark)];
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

function systemTheme(): Theme {
  if (window.matchMedia(forcedColors).matches) return highContrast;
  return window.matchMedia(prefersDark).matches ? dark : light;
}

/** Follows the system while the page is open. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(subscribe, systemTheme);
}
