"""The palette: one table of named colours, light and dark (text at least 4.5, edges at least 3)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours as #RRGGBB. Names with a first word in common belong on each other."""

    dark: bool
    window: str
    surface: str
    sunken: str
    text: str
    text2: str
    border: str
    border_strong: str
    accent: str
    accent_text: str
    accent_hover: str
    accent_soft: str
    focus: str
    nav: str
    nav_text: str
    nav_selected: str
    nav_selected_text: str
    ring: str
    danger: str
    on_danger: str
    danger_soft: str
    danger_text: str
    warn_soft: str
    warn_text: str
    warn_line: str
    ok_soft: str
    ok_text: str
    pause_soft: str
    pause_text: str
    toast: str
    on_toast: str


LIGHT = Tokens(
    dark=False,
    window="#EEF2F6",
    surface="#FFFFFF",
    sunken="#E3E9F0",
    text="#14202C",
    text2="#465361",
    border="#BCC6D1",
    border_strong="#6C7886",
    accent="#0B5CAD",
    accent_text="#FFFFFF",
    accent_hover="#094A8C",
    accent_soft="#DCEBFA",
    focus="#0B5CAD",
    nav="#12304D",
    nav_text="#DCE7F2",
    nav_selected="#265680",
    nav_selected_text="#FFFFFF",
    ring="#FFC23D",
    danger="#B3261E",
    on_danger="#FFFFFF",
    danger_soft="#FCE7E5",
    danger_text="#8C1D18",
    warn_soft="#FFEFC7",
    warn_text="#644000",
    warn_line="#A96500",
    ok_soft="#DDF1E4",
    ok_text="#12602F",
    pause_soft="#E9E7F5",
    pause_text="#443D78",
    toast="#14202C",
    on_toast="#FFFFFF",
)

DARK = Tokens(
    dark=True,
    window="#11161B",
    surface="#1A2128",
    sunken="#252E38",
    text="#E9EEF3",
    text2="#B4C0CC",
    border="#3A4653",
    border_strong="#8595A5",
    accent="#63AEF2",
    accent_text="#06182A",
    accent_hover="#86C2F7",
    accent_soft="#1D3B58",
    focus="#8CC8FF",
    nav="#0B1015",
    nav_text="#C9D4DF",
    nav_selected="#22405E",
    nav_selected_text="#FFFFFF",
    ring="#FFC23D",
    danger="#F28B82",
    on_danger="#2A0806",
    danger_soft="#46211F",
    danger_text="#FFB8B0",
    warn_soft="#453410",
    warn_text="#FFD88F",
    warn_line="#E0A33A",
    ok_soft="#173A22",
    ok_text="#93DDA8",
    pause_soft="#2F2C4C",
    pause_text="#CBC5F7",
    toast="#E9EEF3",
    on_toast="#11161B",
)
