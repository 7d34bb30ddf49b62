"""Articles of which several tests make sites."""

TALKS = """\
Anna Weber, the finance minister of Norway, said on Monday that the talks with Iran “could collapse”.

“We will not pay,” Weber said. The talks with Iran will resume in the summer.
"""
BANK = """\
The bank of Norway warned on Tuesday that prices in Norway may rise.

Its governor, Peter Holm, said that “nobody knows” when prices rise. Prices in Norway rose last year.
"""
FERRY = """\
The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 12 people were killed.

Transport minister Karin Holm rejected a public inquiry. “The rock is to blame,” she said.
"""
LATER = """\
The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 15 people were killed.

The company Norvik warned that other ferries could sink if the rock is not blown up.
"""
