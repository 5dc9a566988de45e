# shellcheck shell=bash
# Set-up shared by run, test and scrutineer: each function does nothing when its work is done already.
# Source it after `set -euo pipefail`; it moves to no other folder and works from any.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
web="$root/src/Scrutineer.Web"
look="$web/wwwroot/look/site.css"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

# Runs a command quietly under one line of progress; shows what it said only when it failed.
quietly() {
  local doing="$1" log started=$SECONDS
  shift
  log="$(mktemp)"
  printf '%s ... ' "$doing" >&2
  if "$@" >"$log" 2>&1; then
    printf 'done (%d s)\n' $((SECONDS - started)) >&2
    rm -f "$log"
    return 0
  fi
  printf 'failed\n' >&2
  cat "$log" >&2
  rm -f "$log"
  return 1
}

# The same for what is not needed to go on: it only says that it failed.
quietly_try() {
  printf '%s ... ' "$1" >&2
  if "${@:2}" >/dev/null 2>&1; then printf 'done\n' >&2; else
    printf 'failed\n' >&2
    return 1
  fi
}

need_dotnet() {
  if ! command -v dotnet >/dev/null; then
    say "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again."
    return 1
  fi
  if ! (cd "$root" && dotnet --version) >/dev/null 2>&1; then
    say "This dotnet is not the .NET 10 SDK that global.json asks for (found: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' ')). Install it from https://dotnet.microsoft.com/download/dotnet/10.0 and start again."
    return 1
  fi
}

# --- Debian packages ---------------------------------------------------------------------------------------------

has_package() {
  case "$1" in
    chromium) command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ;;
    libreoffice-writer-nogui) command -v soffice >/dev/null ;;
    poppler-utils) command -v pdftotext >/dev/null ;;
    python3-aiosmtpd) [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null ;;
    ghostscript) command -v gs >/dev/null ;;
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null ;;
    python3-icalendar) /usr/bin/python3 -c 'import icalendar' 2>/dev/null ;;
    python3-feedparser) /usr/bin/python3 -c 'import feedparser' 2>/dev/null ;;
    fonts-liberation2) compgen -G '/usr/share/fonts/truetype/liberation*' >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

missing_packages() {
  local package
  for package in "$@"; do
    has_package "$package" || printf '%s\n' "$package"
  done
}

# What may call apt-get here: nothing when root, sudo when it asks no password. Returns 1 where neither may.
apt_rights() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo >/dev/null && sudo -n true 2>/dev/null && printf 'sudo -n'
}

apt_install() {
  local rights package
  rights="$(apt_rights)"
  # Word splitting is wanted: rights is empty or a command with one option.
  # shellcheck disable=SC2086
  $rights apt-get update -qq
  # shellcheck disable=SC2086
  $rights env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" && return 0
  # One package that this release does not have must not keep the others away.
  for package in "$@"; do
    # shellcheck disable=SC2086
    $rights env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" || true
  done
}

# Installs those of the named packages that are missing, where this user may. Never fails: see say_what_is_off.
install_debian_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -eq 0 ] && return 0
  apt_rights >/dev/null || return 0
  quietly_try "Installing ${missing[*]}" apt_install "${missing[@]}" || true
}

what_for() {
  case "$1" in
    chromium) printf 'printing to PDF and the browser tests' ;;
    chromium-headless-shell) printf 'the browser tests with a lighter Chromium' ;;
    qpdf) printf 'assembling packs' ;;
    poppler-utils) printf 'reading PDF papers' ;;
    libreoffice-writer-nogui) printf 'Word documents in packs' ;;
    faketime) printf 'the test of a whole meeting, over two months' ;;
    ghostscript) printf 'the test on packs of papers from Ghostscript' ;;
    python3-aiosmtpd) printf 'the test of sending mail' ;;
    postgresql) printf 'the tests on PostgreSQL' ;;
    python3-icalendar) printf 'reading calendars by a second program in the tests' ;;
    python3-feedparser) printf 'reading feeds by a second program in the tests' ;;
    fonts-liberation2) printf 'fonts in printed papers' ;;
  esac
}

off='' cure=''

# Notes something that does not work here and the command that would bring it.
note_off() {
  off="$off${off:+; }$1"
  [[ $cure == *"$2"* ]] || cure="$cure${cure:+ && }$2"
}

# One line naming everything that does not work here, and how to get it.
say_what_is_off() {
  local missing package
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} -gt 0 ]; then
    for package in "${missing[@]}"; do
      off="$off${off:+; }$(what_for "$package") ($package)"
    done
    cure="$cure${cure:+ && }sudo apt-get install ${missing[*]}"
  fi
  [ -z "$off" ] || say "Off on this machine: $off. To have it: $cure"
}

# --- The look ------------------------------------------------------------------------------------------------------

install_npm_packages() {
  local installed="$root/node_modules/.package-lock.json"
  if [ -e "$installed" ] && ! [ "$root/package-lock.json" -nt "$installed" ]; then
    return 0
  fi
  command -v npm >/dev/null || return 1
  quietly_try "Installing the design system's packages" npm ci --prefix "$root" --no-progress
}

# Tests sign in through a real OpenID Connect server; without it they are skipped.
install_oidc_server() {
  local folder="$root/tests/oidc-server"
  if [ -e "$folder/node_modules/.package-lock.json" ] && ! [ "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ]; then
    return 0
  fi
  command -v npm >/dev/null || return 1
  quietly_try "Installing the tests' OpenID Connect server" npm ci --prefix "$folder" --no-progress
}

look_is_current() {
  [ -e "$look" ] && [ -z "$(find "$web/Look" "$root/tools/look.mjs" "$root/package-lock.json" -newer "$look" -print -quit)" ]
}

build_look() {
  look_is_current && return 0
  install_npm_packages && quietly_try "Compiling the look" npm --prefix "$root" run --silent look
}

how_to_get_npm_packages() {
  if command -v npm >/dev/null; then printf 'npm ci && npm run look'; else printf 'install Node 20'; fi
}

# Pages work without the look; they are only plain.
build_look_if_possible() {
  build_look && return 0
  if [ -e "$look" ]; then
    note_off 'the newest look, so the last one is served' "$(how_to_get_npm_packages)"
  else
    note_off 'the look, so pages are plain' "$(how_to_get_npm_packages)"
  fi
}
