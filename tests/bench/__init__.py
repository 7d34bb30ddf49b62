"""What the product takes: time, memory, and what a reader's browser has to read."""
