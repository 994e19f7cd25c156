"""The page Trả kết quả: what waits to be returned, and one result on its way into the hand."""
