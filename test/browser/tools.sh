#!/usr/bin/env bash
# What the browser tests need: Chromium and a font with Chinese characters.
# As root on CI what is missing is installed; elsewhere the command that installs it is printed.
set -euo pipefail

has_browser() {
  local name
  [[ -n "${CHROMIUM:-}" ]] && return 0
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    command -v "$name" >/dev/null && return 0
  done
  return 1
}

has_font() {
  command -v fc-list >/dev/null && [[ -n "$(fc-list :lang=zh-cn file)" ]]
}

install_tools() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q -o Acquire::Retries=3
  apt-get install -y -q -o Acquire::Retries=3 --no-install-recommends chromium fontconfig fonts-wqy-microhei
}

has_browser && has_font && exit 0

# --install is what the printed command runs.
if [[ ( "${CI:-}" == true && $(id -u) == 0 ) || "${1:-}" == --install ]]; then
  install_tools >&2
  has_browser && has_font
  exit
fi

echo "The browser tests need Chromium (or Chrome, or Edge) and a Chinese font. On Debian, install them with:" >&2
echo "  sudo bash test/browser/tools.sh --install" >&2
echo "A browser that stands elsewhere is named by the variable CHROMIUM." >&2
exit 1
