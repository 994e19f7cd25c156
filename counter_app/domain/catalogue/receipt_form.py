"""Which form the receipt is: TT 03/2025/TT-VPCP, Phụ lục I, form 01."""

REGIME = "tt03_2025"
FORM = "01"
