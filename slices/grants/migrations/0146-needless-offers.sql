-- Money was free again and covers the whole: the offer of a part needs no answer any more.
alter table grants.part_offers drop constraint part_offers_answer_check;
alter table grants.part_offers add constraint an_answer_to_an_offer_is_known
  check (answer in ('承諾', '辞退', '期限切れ', '取りやめ'));
