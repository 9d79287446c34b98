"""How right the checker is: on article sets that people have labelled, and on changes made on purpose."""
