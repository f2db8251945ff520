"""The page Trả kết quả: who collects, what is still to pay, handed over."""
