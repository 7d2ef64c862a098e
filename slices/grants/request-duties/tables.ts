import { type Here, type Sql, sql } from '#platform'

/** In a case `a` no draft waits for its decision. */
const nothingWaits = (here: Here): Sql => sql`not exists (select from grants.decisions d
  where d.city = ${here.city}::int and d.application_id = a.id and d.decided_at is null
    and d.returned_at is null)`

/**
 * What was handed in after the selection and waits for the hall: changes, early starts, results to be inspected,
 * answers to be had and judged, what is to be drafted or decided next. Due within the 標準処理期間 of the scheme, from the day it came in.
 */
export function requestDuties(here: Here): Sql {
  const city = sql`${here.city}::int`
  const day = (at: Sql) => sql`(${at} at time zone 'Asia/Tokyo')::date`
  return sql`
    select w.application_id, w.post, w.on_day + e.standard_days as due_on, w.what
    from (
      select h.application_id, '担当' as post, ${day(sql`h.asked_at`)} as on_day,
        '変更の申請を処理する（' || h.kind || '）' as what
      from grants.changes h
      join grants.applications a on (a.city, a.id) = (h.city, h.application_id)
      where h.city = ${city} and a.state in ('変更申請中', '着手')
        and h.seq = (select max(x.seq) from grants.changes x
          where x.city = ${city} and x.application_id = h.application_id)
        and not exists (select from grants.decisions d
          where d.city = ${city} and d.application_id = h.application_id
            and d.details->>'changeId' = h.id::text and d.returned_at is null)
      union all
      select s.application_id, '担当', s.asked_on, '事前着手の申請を処理する'
      from grants.early_starts s where s.city = ${city} and s.outcome is null
        and not exists (select from grants.decisions d
          where d.city = ${city} and d.application_id = s.application_id
            and d.details->>'earlyStartId' = s.id::text and d.returned_at is null)
      union all
      select r.application_id, '担当', max(r.reported_on), case a.state when '実績報告'
        then '実績報告を検査する' else '検査を終え、額の確定を起案する' end
      from grants.results r
      join grants.applications a on (a.city, a.id) = (r.city, r.application_id)
      where r.city = ${city} and a.state in ('実績報告', '検査中')
      group by r.application_id, a.state
      union all
      select f.application_id, '担当', max(${day(sql`f.explained_at`)}), '確認事項の説明を判断する'
      from grants.flags f
      where f.city = ${city} and f.explained_at is not null and f.accepted_at is null
        and f.rejected_at is null
      group by f.application_id
      union all
      select f.application_id, '担当', max(${day(sql`f.raised_at`)}), '確認事項の説明を受ける'
      from grants.flags f
      where f.city = ${city} and f.explained_at is null and f.accepted_at is null
        and f.rejected_at is null
      group by f.application_id
      union all
      select a.id, '担当', ${day(sql`a.state_at`)}, '交付申請を受ける'
      from grants.applications a where a.city = ${city} and a.state = '採択'
      union all
      select q.application_id, '担当', ${day(sql`q.filed_at`)}, '交付の決定を起案する'
      from grants.award_requests q
      join grants.applications a on (a.city, a.id) = (q.city, q.application_id)
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      where q.city = ${city} and a.state = '交付申請' and k.way = '採択型' and ${nothingWaits(here)}
      union all
      select a.id, '担当', coalesce(c.cancelled_on, f.settled_on), '返還を起案する'
      from grants.applications a
      left join grants.settlements f on (f.city, f.application_id) = (a.city, a.id)
      left join grants.cancellations c on (c.city, c.application_id) = (a.city, a.id)
        and c.seq = (select max(x.seq) from grants.cancellations x
          where x.city = ${city} and x.application_id = a.id)
      where a.city = ${city} and (c.seq is not null or f.settled_on is not null)
        and (select sum(i.amount_yen) from grants.invoices i where i.city = ${city}
          and i.application_id = a.id and i.paid_on is not null)
          > coalesce(c.remains_yen, f.settled_yen) + coalesce((select sum(r.amount_yen)
            from grants.returns r where r.city = ${city} and r.application_id = a.id
              and r.cause in ('取消し', '超過額')), 0)
        and ${nothingWaits(here)}
      union all
      select d.application_id, '課長', ${day(sql`d.drafted_at`)}, '決裁する（' || d.kind || '）'
      from grants.decisions d
      where d.city = ${city} and d.decided_at is null and d.returned_at is null
    ) w
    join grants.applications a on a.city = ${city} and a.id = w.application_id
    join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
    join grants.scheme_editions e on (e.city, e.scheme_id, e.edition) = (k.city, k.scheme_id, k.edition)
    where a.state not in ('完結', '取下げ', '不交付', '不採択', '却下', '公募中止')
    union all
    select s.application_id, '課長', s.until_on, '一時停止を解くかどうかを決める'
    from grants.suspensions s where s.city = ${city} and s.lifted_on is null`
}
