#!/usr/bin/env bash
# Installs what is missing of the named needs, at the versions that this project is built with, and says what it installs.
# Where it cannot, it says in one message all that is missing and how to get it.
#
#   scripts/setup.sh NEED...    cc target trunk wasm-bindgen wasm-pack chromium firefox webkit npm bundle fuzz
#
# `npm` is Node.js with npm; `bundle` is that with node_modules/: what scripts/bundle.mjs imports, and TypeScript.
set -euo pipefail
cd "$(dirname "$0")/.."

trunk=0.21.14
wasm_pack=0.15.1
geckodriver=0.37.1
cargo_fuzz=0.13.2
wasm_bindgen=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)

# Where a tool is there in another version, ours goes here; the Makefile looks here first.
own_tools=$PWD/target/tools
PATH=$own_tools/bin:$PATH

say() { printf 'set-up: %s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# The version that a tool prints, or nothing.
version_of() { "$1" --version 2>/dev/null | grep -oEm1 '[0-9]+(\.[0-9]+)*' | head -n 1 || true; }

from_packages() { # PACKAGES WHAT-IT-IS-AND-WHERE-ELSE-TO-GET-IT
  packages+=" $1"
  elsewhere+=$'\n'"  - $2"
}

from_cargo() { # TOOL CRATE VERSION: it must be exactly this version
  [[ $crates = *" $2@"* || $(version_of "$1") = "$3" ]] || crates+=" $2@$3"
}

look_for() {
  case $1 in
    cc)
      have cc || from_packages "gcc libc6-dev" "a C compiler and linker (macOS: xcode-select --install)"
      ;;
    target)
      [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] || target=missing
      ;;
    trunk) from_cargo trunk trunk $trunk ;;
    wasm-bindgen) from_cargo wasm-bindgen wasm-bindgen-cli "$wasm_bindgen" ;;
    fuzz)
      rustc +nightly --version >/dev/null 2>&1 || nightly=missing
      from_cargo cargo-fuzz cargo-fuzz $cargo_fuzz
      ;;
    wasm-pack)
      from_cargo wasm-pack wasm-pack $wasm_pack
      # It runs the test runner of wasm-bindgen-cli, which `wasm-bindgen` alone does not bring.
      from_cargo wasm-bindgen-test-runner wasm-bindgen-cli "$wasm_bindgen"
      ;;
    chromium)
      have chromedriver ||
        from_packages "$chromium" "Chromium or Chrome with its chromedriver (macOS: brew install --cask google-chrome chromedriver)"
      ;;
    bundle)
      look_for npm
      # npm notes what it has installed; a lock file that is newer asks for something else.
      [ node_modules/.package-lock.json -nt package-lock.json ] || node_modules=missing
      ;;
    npm)
      have npm || from_packages "nodejs npm" "Node.js 18 or later with npm (macOS: brew install node)"
      ;;
    firefox)
      have firefox || [ -d /Applications/Firefox.app ] ||
        from_packages "$firefox" "Firefox (macOS: brew install --cask firefox)"
      have geckodriver || crates+=" geckodriver@$geckodriver"
      ;;
    webkit) # only on Linux is there one to drive without a screen
      [ "$(uname)" != Linux ] || { have WebKitWebDriver && have Xvfb; } ||
        from_packages "webkit2gtk-driver xvfb" "WebKitGTK with its WebKitWebDriver, and Xvfb"
      ;;
    *)
      say "no such need: $1"
      exit 2
      ;;
  esac
}

look() {
  packages='' elsewhere='' crates='' target='' nightly='' node_modules=''
  for need in "$@"; do look_for "$need"; done
}

install_packages() {
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  # A sudo that would ask needs somebody to answer.
  if ! have apt-get || { [ ${#root[@]} = 1 ] && ! { have sudo && { [ -t 0 ] || sudo -n true; }; }; } 2>/dev/null; then
    say "missing, and installed for you only on Debian and Ubuntu as root or with sudo:$elsewhere"$'\n'"  as packages of Debian or Ubuntu:$packages"
    [ -z "$crates" ] || say "then run the same command again: it builds the rest with cargo:$crates"
    exit 1
  fi
  say "installing with apt-get:$packages"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # several names
  if ! { ${root[@]+"${root[@]}"} apt-get update -qq &&
    ${root[@]+"${root[@]}"} apt-get install -y -qq --no-install-recommends $packages >/dev/null; }; then
    say "apt-get could not install$packages"
    [ "$system" != ubuntu ] || say "Ubuntu's browsers are snaps and need snapd; any others with their drivers on PATH do as well"
    exit 1
  fi
}

install_target() {
  have rustup || {
    say "missing: Rust's wasm32-unknown-unknown target; get Rust from https://rustup.rs, or the target where your Rust is from"
    exit 1
  }
  say "installing Rust's wasm32-unknown-unknown target"
  rustup target add wasm32-unknown-unknown
}

install_nightly() {
  have rustup || {
    say "missing: nightly Rust, which fuzzing needs; get it from https://rustup.rs"
    exit 1
  }
  say "installing nightly Rust"
  rustup toolchain install nightly --profile minimal
}

# Prebuilt where cargo-binstall is there to fetch it. Else built so that the build is short, not the tool fast: unoptimised, and
# two of them without what this project does not use (TLS and the check for updates; the test runner, where no test is to run).
install_crate() { # NAME@VERSION
  local tool=${1%@*} root=() parts=()
  tool=${tool%-cli}
  ! have "$tool" || root=(--root "$own_tools")
  say "installing $1${root:+ beside your $tool, into target/tools}"
  if have cargo-binstall && cargo binstall --no-confirm ${root[@]+"${root[@]}"} "$1"; then return; fi
  case $tool in
    trunk) parts=(--no-default-features) ;;
    # wasm-pack runs the test runner of the same package: then all of its programs are needed.
    wasm-bindgen) [[ " $needs " = *" wasm-pack "* ]] || parts=(--no-default-features --bin wasm-bindgen) ;;
  esac
  CARGO_TARGET_DIR=$own_tools/build CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 cargo install --locked --force ${root[@]+"${root[@]}"} ${parts[@]+"${parts[@]}"} "$1"
}

install_node_modules() {
  say "installing what bundles a release, into node_modules/"
  npm ci --ignore-scripts --prefer-offline
}

system=$(sed -n 's/^ID=//p' /etc/os-release 2>/dev/null || true)
case $system in
  ubuntu) chromium="chromium-browser chromium-chromedriver" firefox=firefox ;;
  *) chromium="chromium chromium-driver" firefox=firefox-esr ;;
esac

needs=$*
look "$@"
if [ -n "$packages" ]; then
  install_packages
  look "$@" # some packages bring a driver along
fi
[ -z "$target" ] || install_target
[ -z "$nightly" ] || install_nightly
for crate in $crates; do install_crate "$crate"; done
rm -rf "$own_tools/build"
[ -z "$node_modules" ] || install_node_modules
look "$@"
[ -z "$packages$crates$target$nightly$node_modules" ] || {
  say "still missing after all was installed:$packages$crates $target${nightly:+ nightly}${node_modules:+ node_modules}"
  exit 1
}
