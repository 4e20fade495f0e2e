"""Pure decisions: a typed question and an edition of the tariff in, a typed answer out."""
