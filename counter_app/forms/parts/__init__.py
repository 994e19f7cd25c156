"""Parts that several forms share: head, foot, people, papers, words."""
