/** Writes rows as the owner, as a test does; see `TestHouse.value`. */
type Value = (text: string, values?: readonly unknown[]) => Promise<unknown>

const owner = `(select id from platform.accounts where login = 'business' and city = 182079)`

/**
 * An adopted application of the worked example (grants.md §10.1), as the selection leaves it, for tests of
 * what follows: 小間料 550,000, 装飾 300,000, 輸送 180,000, 旅費 70,000 with two quotes.
 * @param number of receipt, so that several can stand side by side
 * @returns its id
 */
export async function adoptedCase(value: Value, number: number): Promise<string> {
  const callId = String(
    await value(`select k.id from grants.calls k join grants.schemes s on s.id = k.scheme_id
      where s.name = '海外見本市出展支援補助金' order by k.opens_at limit 1`),
  )
  const id = String(
    await value(
      `insert into grants.applications (city, call_id, business_id, state, state_at, number,
        receipt_label, title, plan, starts_on, ends_on, applicant_name, representative, group_key,
        asked_yen, owner_id, started_at, received_at, complete_at)
      values (182079, $1, (select business_id from businesses.account_links
          where account_id = ${owner} limit 1), '採択', now(), $2::int, '26-' || $2::int::text,
        '秋の見本市への出展', '新しい枠を並べ、自分で値を付ける。', '2026-07-01', '2026-11-30',
        '見本眼鏡製作所', '見本 太郎', 'group-' || $2::int::text, 500000, ${owner}, now(), now(), now())
      returning id`,
      [callId, number],
    ),
  )
  await planCosts(value, id)
  return id
}

/** A call in the order of arrival that was open in May and June 2026, for tests. @returns its id */
export async function arrivalCallOf(value: Value, allotmentYen: number): Promise<string> {
  return String(
    await value(
      `insert into grants.calls (city, scheme_id, edition, fiscal_year, round, way, opens_at, closes_at,
         line_id, allotment_yen, drafted_at, drafted_name, opened_at, opened_name)
       select city, scheme_id, edition, fiscal_year, 90, '先着型', '2026-05-01', '2026-06-30', line_id,
         $1::bigint, '2026-04-20', '見本', '2026-05-01', '見本'
       from grants.calls where closes_at > '2026-12-01' and city = 182079 limit 1 returning id`,
      [allotmentYen],
    ),
  )
}

/**
 * An application of a call in the order of arrival, as it stands once its form is complete, for tests.
 * @param completeAt from when it was whole, as it counts in the line
 */
export async function arrivedCase(
  value: Value,
  callId: string,
  arrived: { readonly number: number; readonly completeAt: string; readonly askedYen: number },
): Promise<string> {
  const id = String(
    await value(
      `insert into grants.applications (city, call_id, business_id, state, state_at, number,
        receipt_label, title, plan, starts_on, ends_on, applicant_name, representative, group_key,
        asked_yen, owner_id, started_at, received_at, complete_at)
      values (182079, $1, (select business_id from businesses.account_links
          where account_id = ${owner} limit 1), '交付申請', $3, $2::int, '26-' || $2::int::text,
        '冬の見本市への出展', '新しい枠を並べる。', '2027-01-10', '2027-03-20',
        '見本眼鏡' || $2::int::text, '見本 ' || $2::int::text, 'group-' || $2::int::text, $4,
        ${owner}, $3, $3, $3)
      returning id`,
      [callId, arrived.number, arrived.completeAt, arrived.askedYen],
    ),
  )
  await planCosts(value, id)
  await value(
    `insert into grants.award_requests (city, application_id, amount_yen, eligible_yen, filed_at,
       filed_name) values (182079, $1, $2, 1100000, $3, '見本') returning amount_yen`,
    [id, arrived.askedYen, arrived.completeAt],
  )
  return id
}

/** A case of which 交付決定 was asked for and drafted by the officer: the next is the head's decision. */
export async function draftedCase(
  value: Value,
  number: number,
  amountYen: number,
): Promise<{ readonly applicationId: string; readonly decisionId: string }> {
  const applicationId = await adoptedCase(value, number)
  await value(
    `insert into grants.award_requests (city, application_id, amount_yen, eligible_yen, filed_at,
       filed_name) values (182079, $1, $2, 1100000, now(), '見本眼鏡製作所') returning amount_yen`,
    [applicationId, amountYen],
  )
  await value(`update grants.applications set state = '交付申請' where id = $1 returning id`, [
    applicationId,
  ])
  const decisionId = String(
    await value(
      `insert into grants.decisions (city, application_id, kind, amount_yen, reason, details,
         drafted_at, drafted_by, drafted_name)
       values (182079, $1, '交付決定', $2, '要綱の要件を満たすため。',
         '{"multiplierNum":1,"multiplierDen":1,"conditions":["帳簿を保存すること。"]}', now(),
         (select id from platform.accounts where login = 'sakai' and city = 182079), '酒井 陽子')
       returning id`,
      [applicationId, amountYen],
    ),
  )
  return { applicationId, decisionId }
}

/** A case lasts for years, the sample accounts and their mandates do not: they are made to. */
export async function lastingAccounts(value: Value): Promise<void> {
  await value(
    `update platform.accounts set valid_until = '2040-03-31' where city = 182079 returning id`,
  )
  await value(
    `update businesses.account_links set valid_from = '2026-04-01', valid_until = '2040-03-31'
     where city = 182079 returning part`,
  )
}

/** What the city paid in advance of a case, on a day, as 会計 recorded it. */
export async function paidCase(
  value: Value,
  applicationId: string,
  amountYen: number,
  paidOn: string,
): Promise<void> {
  await value(
    `insert into grants.invoices (city, application_id, kind, amount_yen, bank_name, branch_name,
       account_type, account_number, account_holder, invoiced_at, invoiced_on, invoiced_name,
       paid_on, voucher_no, paid_at, paid_name)
     values (182079, $1, '概算払', $2, '見本銀行', '鯖江支店', '普通', '1234567', '見本', now(),
       $3::date - 10, '見本', $3::date, 'V-9', now(), '林 直樹') returning id`,
    [applicationId, amountYen, paidOn],
  )
}

async function planCosts(value: Value, id: string): Promise<void> {
  await value(
    `insert into grants.cost_plans (city, application_id, place, category_code, item, gross_yen, net_yen)
     select 182079, $1, c.place, c.code, '見積のとおり', c.yen, c.yen
     from (values (1, 'C1', 550000), (2, 'C2', 300000), (3, 'C3', 180000), (4, 'C4', 70000))
       as c(place, code, yen) returning place`,
    [id],
  )
  await value(
    `insert into grants.quotes (city, application_id, place, category_code, supplier,
       supplier_address, net_yen, is_chosen)
     select 182079, $1, q.place, 'C1', q.name, '鯖江市西山町' || q.place::text, 549999 + q.place,
       q.place = 1
     from (values (1, '見本展示'), (2, '見本ブース')) as q(place, name) returning place`,
    [id],
  )
}

/**
 * A case that was awarded 500,000 on 2026-06-26 and reported on 2026-11-13, in a given state; fixed on 2026-12-04
 * where an amount is given.
 */
export async function settledCase(
  value: Value,
  number: number,
  made: { readonly state: string; readonly settledYen: number | null },
): Promise<string> {
  const { applicationId, decisionId } = await draftedCase(value, number, 500_000)
  await value(
    `update grants.decisions set decided_at = now(), decided_name = '高島 恵', decided_by = (select id
       from platform.accounts where login = 'takashima' and city = 182079) where id = $1 returning id`,
    [decisionId],
  )
  await value(
    `insert into grants.awards (city, application_id, decision_id, line_id, eligible_yen, steps,
       conditions, starts_on, awarded_on, served_on, bead_ref)
     select 182079, $1, $2, k.line_id, 1100000, '[]', '["帳簿を保存すること。"]', '2026-07-01',
       '2026-06-26', '2026-06-28', 'selection:' || a.id::text
     from grants.applications a join grants.calls k on k.id = a.call_id where a.id = $1
     returning awarded_on`,
    [applicationId, decisionId],
  )
  await value(
    `insert into grants.award_terms (city, application_id, seq, amount_yen, ends_on, because, from_on)
     values (182079, $1, 1, 500000, '2026-11-30', '交付決定', '2026-06-26') returning seq`,
    [applicationId],
  )
  await value(
    `insert into grants.award_costs (city, application_id, seq, category_code, planned_yen)
     select 182079, $1, 1, c.code, c.yen from (values ('C1', 550000), ('C2', 300000), ('C3', 180000),
       ('C4', 70000)) as c(code, yen) returning category_code`,
    [applicationId],
  )
  await value(
    `insert into measures.commitments (city, ref, line_id, amount_yen, committed_at)
     select 182079, 'award:' || application_id::text, line_id, 500000, now() from grants.awards
     where application_id = $1 returning ref`,
    [applicationId],
  )
  await value(`update grants.applications set state = $2 where id = $1 returning id`, [
    applicationId,
    made.state,
  ])
  if (made.settledYen !== null) await fixCase(value, applicationId, decisionId, made.settledYen)
  return applicationId
}

/** Reported on 2026-11-13 of what was done on 2026-10-23, and fixed on 2026-12-04: rows only, the state stays. */
export async function fixCase(
  value: Value,
  applicationId: string,
  decisionId: string,
  settledYen: number,
): Promise<void> {
  await value(
    `insert into grants.results (city, application_id, seq, completed_on, due_on, reported_at,
       reported_on, reported_name, outcome)
     values (182079, $1, 1, '2026-10-23', '2026-11-22', '2026-11-13', '2026-11-13', '見本',
       '三日間で二十社と商談した。') returning seq`,
    [applicationId],
  )
  await value(
    `insert into grants.settlements (city, application_id, decision_id, settled_yen, eligible_yen,
       decided_yen, paid_yen, steps, settled_on)
     values (182079, $1, $2, $3, 800000, 500000, 0, '[]', '2026-12-04') returning settled_yen`,
    [applicationId, decisionId, settledYen],
  )
}
