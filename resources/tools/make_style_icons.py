"""Write the small arrows and ticks of each look: a style sheet cannot recolour an SVG by itself."""

import re
import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(RESOURCES.parent))

from urbgov_desk.gui.style import tokens as style  # noqa: E402

ICONS = RESOURCES / "icons"


def drawings() -> dict[Path, str]:
    """What each file must hold."""
    made: dict[Path, str] = {}
    for look in style.ALL:
        for name, source, colour in (
            ("down", "chevron-down", look.muted),
            ("down-off", "chevron-down", look.disabled),
            ("up", "chevron-up", look.muted),
            ("check", "check", look.on_accent),
            ("dash", "minus", look.on_accent),
            ("dot", "dot", look.on_accent),
        ):
            text = (ICONS / f"{source}.svg").read_text(encoding="utf-8")
            text = text.replace("currentColor", colour)
            if name == "check":
                text = re.sub(r'stroke-width="2"', 'stroke-width="3.5"', text)
            if name == "dot":
                text = re.sub(r'stroke-width="2"', 'stroke-width="9"', text)
            made[ICONS / "style" / look.look / f"{name}.svg"] = text
    return made


def main(arguments: list[str]) -> int:
    """Write the files; with --check only say which are stale."""
    stale = [
        path
        for path, text in drawings().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in arguments:
        for path in stale:
            sys.stderr.write(f"stale: {path.relative_to(RESOURCES.parent)}\n")
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drawings()[path], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
