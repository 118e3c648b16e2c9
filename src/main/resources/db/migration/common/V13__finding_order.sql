-- A page of a quarter is those of the year itself and those of the quarter, each read in the order of the list from one index and then merged.
create index finding_quarter_rule on finding (fiscal_year_id, dismissed, quarter, rule_position, sort_key, programme_id, position, id);
create index finding_quarter_order on finding (fiscal_year_id, dismissed, quarter, sort_key, programme_id, position, rule_position, id);
