"""Pages drawn: lines, strips, grids, bars and squares on paper. Points."""
