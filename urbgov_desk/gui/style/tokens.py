"""The colours and measures of the three looks: light, dark and high contrast."""

from enum import StrEnum
from typing import NamedTuple

UNIT = 8
"""One step of the grid in pixels; gaps and margins are whole or half steps."""
RADIUS = 8
CARD_RADIUS = 12


class Look(StrEnum):
    """One of the three looks a screen can have."""

    light = "light"
    dark = "dark"
    contrast = "contrast"


class Tone(StrEnum):
    """What a chip, notice or signal means, apart from its words."""

    plain = "plain"
    info = "info"
    good = "good"
    warn = "warn"
    bad = "bad"


# Named tuples, unlike the other values here: the methods of a data class are compiled at every
# start, and for 33 fields that alone took 3 ms before the window showed.
class Ink(NamedTuple):
    """A soft ground, the letters that are read on it, and the line round it."""

    ground: str
    text: str
    line: str


class Tokens(NamedTuple):
    """Every colour of one look, as #RRGGBB."""

    look: Look
    window: str
    card: str
    field: str
    line: str
    line_strong: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    hover: str
    focus: str
    rail: str
    rail_text: str
    rail_chosen: str
    rail_chosen_text: str
    rail_hover: str
    training: str
    on_training: str
    training_rail: str
    training_rail_chosen: str
    training_rail_chosen_text: str
    paper: str
    inks: tuple[tuple[Tone, Ink], ...]

    def ink(self, tone: Tone) -> Ink:
        """The soft colours of a tone."""
        return dict(self.inks)[tone]


LIGHT = Tokens(
    look=Look.light,
    window="#F2F4F8",
    card="#FFFFFF",
    field="#FFFFFF",
    line="#DCE2EA",
    line_strong="#7C8798",
    text="#17202E",
    muted="#546073",
    disabled="#8C96A6",
    accent="#0B5CBF",
    accent_hover="#0A52AB",
    accent_pressed="#084490",
    on_accent="#FFFFFF",
    accent_soft="#E4EEFB",
    on_accent_soft="#0A4A9B",
    hover="#EDF1F6",
    focus="#0B5CBF",
    rail="#14243F",
    rail_text="#C7D3E6",
    rail_chosen="#0B5CBF",
    rail_chosen_text="#FFFFFF",
    rail_hover="#21365A",
    training="#FFB81C",
    on_training="#221600",
    training_rail="#4B2A05",
    training_rail_chosen="#FFB81C",
    training_rail_chosen_text="#221600",
    paper="#FFFFFF",
    inks=(
        (Tone.plain, Ink(ground="#EBEFF4", text="#46526A", line="#D3DAE4")),
        (Tone.info, Ink(ground="#E4EEFB", text="#0A4A9B", line="#B9D2F3")),
        (Tone.good, Ink(ground="#E0F2E7", text="#0E5E34", line="#B2DCC3")),
        (Tone.warn, Ink(ground="#FDF0D9", text="#7A4300", line="#F1D29B")),
        (Tone.bad, Ink(ground="#FCE8E6", text="#A3211A", line="#F2BDB8")),
    ),
)

DARK = Tokens(
    look=Look.dark,
    window="#11151B",
    card="#1A2029",
    field="#141920",
    line="#313A47",
    line_strong="#78859A",
    text="#E9EDF3",
    muted="#A9B3C2",
    disabled="#6D7787",
    accent="#6FB1FF",
    accent_hover="#8AC0FF",
    accent_pressed="#5598E8",
    on_accent="#071A31",
    accent_soft="#1B324F",
    on_accent_soft="#A9D0FF",
    hover="#242C37",
    focus="#6FB1FF",
    rail="#0B0F15",
    rail_text="#B6C1D1",
    rail_chosen="#1F3D63",
    rail_chosen_text="#E4F0FF",
    rail_hover="#19212C",
    training="#E09A00",
    on_training="#1A1000",
    training_rail="#2E1A03",
    training_rail_chosen="#E09A00",
    training_rail_chosen_text="#1A1000",
    paper="#F7F8FA",
    inks=(
        (Tone.plain, Ink(ground="#29313D", text="#C3CCD9", line="#3B4554")),
        (Tone.info, Ink(ground="#1B324F", text="#A9D0FF", line="#2B4C75")),
        (Tone.good, Ink(ground="#153524", text="#8FDBAE", line="#24543A")),
        (Tone.warn, Ink(ground="#3B2B0E", text="#F5C76B", line="#5B4418")),
        (Tone.bad, Ink(ground="#451F1D", text="#FFB0A8", line="#6B312D")),
    ),
)

CONTRAST = Tokens(
    look=Look.contrast,
    window="#000000",
    card="#000000",
    field="#000000",
    line="#FFFFFF",
    line_strong="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    disabled="#B8B8B8",
    accent="#FFE600",
    accent_hover="#FFF27A",
    accent_pressed="#E0CA00",
    on_accent="#000000",
    accent_soft="#3A3500",
    on_accent_soft="#FFE600",
    hover="#2B2B2B",
    focus="#00E5FF",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_chosen="#FFE600",
    rail_chosen_text="#000000",
    rail_hover="#2B2B2B",
    training="#FF9DF5",
    on_training="#000000",
    training_rail="#3D0037",
    training_rail_chosen="#FF9DF5",
    training_rail_chosen_text="#000000",
    paper="#FFFFFF",
    inks=(
        (Tone.plain, Ink(ground="#000000", text="#FFFFFF", line="#FFFFFF")),
        (Tone.info, Ink(ground="#000000", text="#8CE7FF", line="#8CE7FF")),
        (Tone.good, Ink(ground="#000000", text="#7CFF9B", line="#7CFF9B")),
        (Tone.warn, Ink(ground="#000000", text="#FFD23F", line="#FFD23F")),
        (Tone.bad, Ink(ground="#000000", text="#FFA79E", line="#FFA79E")),
    ),
)

ALL = (LIGHT, DARK, CONTRAST)


def tokens_of(look: Look) -> Tokens:
    """The colours of a look."""
    return {tokens.look: tokens for tokens in ALL}[look]


def contrast_ratio(one: str, other: str) -> float:
    """How well two colours are told apart, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
