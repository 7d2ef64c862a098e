-- 減額補正: a row, a line and a fund of a supplementary budget may be below 0.
alter table measures.breakdowns add column is_reduction boolean not null default false;
alter table measures.breakdowns add constraint a_reduction_is_below_zero
  check (case when is_reduction then yen <= 0 else yen >= 0 end);
alter table measures.stage_amounts drop constraint stage_amounts_amount_yen_check;
alter table measures.revival_lines drop constraint revival_lines_amount_yen_check;
alter table measures.funds drop constraint funds_amount_yen_check;
alter table measures.fund_allocations drop constraint fund_allocations_amount_yen_check;
alter table measures.fund_allocations add constraint an_allocation_is_an_amount
  check (amount_yen <> 0);
