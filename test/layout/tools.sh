#!/usr/bin/env bash
# What the layout tests need: LibreOffice Writer, poppler, fontconfig, and the free Fandol fonts in .cache/fonts.
# As root on CI what is missing is installed; elsewhere the command that installs it is printed.
set -euo pipefail
cd "$(dirname "$0")/../.."

fonts=.cache/fonts
wanted_fonts=(FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolSong-Regular FandolSong-Bold)

has_tools() {
  command -v soffice >/dev/null && command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null
}

has_fonts() {
  local name
  for name in "${wanted_fonts[@]}"; do
    [[ -s "$fonts/$name.otf" ]] || return 1
  done
}

install_tools() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -y -q --no-install-recommends libreoffice-writer-nogui poppler-utils fontconfig ||
    apt-get install -y -q --no-install-recommends libreoffice-writer poppler-utils fontconfig
}

# The package is unpacked, not installed: of its 100 MB the tests need five files.
fetch_fonts() {
  local folder
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' RETURN
  (cd "$folder" && apt-get download -q texlive-lang-chinese && dpkg -x texlive-lang-chinese_*.deb unpacked)
  mkdir -p "$fonts"
  local name
  for name in "${wanted_fonts[@]}"; do
    cp "$folder"/unpacked/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/"$name".otf "$fonts/"
  done
}

has_tools && has_fonts && exit 0

# --install is what the printed command runs.
if [[ ( "${CI:-}" == true && $(id -u) == 0 ) || "${1:-}" == --install ]]; then
  { has_tools || install_tools; } >&2
  has_fonts || { apt-get update -q && fetch_fonts; } >&2
  has_tools && has_fonts
  exit
fi

echo "The layout tests need LibreOffice Writer, poppler and the Fandol fonts. On Debian or Ubuntu, install them with:" >&2
echo "  sudo bash test/layout/tools.sh --install" >&2
exit 1
