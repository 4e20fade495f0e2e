"""What is true and what is said, as files, and what reads and checks them."""
