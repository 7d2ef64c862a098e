import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { Day, Empty, LinkButton, Section, Table, Tag } from '#ui'
import { employeeBand } from '../../rules.ts'
import * as at from '../addresses.ts'
import { monthInWords } from '../rules.ts'
import type { Establishment } from '../tables.ts'

/** 「12人」, a band for those who see no headcounts, 不明 where nobody asked. */
export function workersInWords(workers: number | null, exact: boolean): string {
  return exact && workers !== null ? `${workers}人` : employeeBand(workers)
}

export const placeInWords = ({ municipality, district }: Establishment) =>
  municipality ? `市外（${municipality}）` : district || '市内'

/** The places of a business on its card, with the way to a further one. */
export function EstablishmentsSection(props: {
  businessId: string
  establishments: readonly Establishment[]
  exact: boolean
  adds: boolean
}) {
  const open = props.establishments.filter(({ closedIn }) => closedIn === null).length
  return (
    <Section
      title="事業所"
      note={`${open}か所`}
      acts={
        props.adds && (
          <LinkButton href={at.newEstablishment({ businessId: props.businessId })} kind="sub">
            事業所を加える
          </LinkButton>
        )
      }
    >
      <EstablishmentsTable {...props} />
    </Section>
  )
}

/** 「1968年4月」: the era stands on the page of the place. */
const shortMonth = (month: string | null) =>
  month === null ? '' : monthInWords(month).replace(/（.*/, '')

/** What was closed stays, said to be so. */
function EstablishmentsTable(props: { establishments: readonly Establishment[]; exact: boolean }) {
  return (
    <Table
      caption="事業所"
      rows={props.establishments}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title="事業所がまだ記録されていません"
          why="工場・店・倉庫を分けて記録すると、賃借の満了や設備の場所が分かります。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'name',
          label: '事業所',
          cell: (row) => (
            <>
              <a href={at.establishment({ businessId: row.businessId, establishmentId: row.id })}>
                {row.name}
              </a>{' '}
              {row.closedIn !== null && <Tag kind="bad">廃止</Tag>}
            </>
          ),
        },
        { key: 'kind', label: '種別', cell: (row) => row.kind },
        { key: 'place', label: '場所', cell: placeInWords },
        {
          key: 'period',
          label: '開始〜廃止',
          cell: (row) => `${shortMonth(row.openedIn)}〜${shortMonth(row.closedIn)}`,
        },
        {
          key: 'tenure',
          label: '用地',
          cell: (row) => (
            <>
              {row.tenure}
              {row.leaseEndsOn !== null && (
                <small class="mut nowrap">
                  <br />
                  <Day on={row.leaseEndsOn} form="short" />
                  まで
                </small>
              )}
            </>
          ),
        },
        {
          key: 'workers',
          label: '従業員数',
          align: 'n',
          cell: (row) => (
            <>
              {workersInWords(row.workers, props.exact)}
              {row.workersIn !== null && (
                <small class="mut">
                  <br />
                  {formatFiscalYear(toFiscalYear(row.workersIn))}
                </small>
              )}
            </>
          ),
        },
      ]}
      fold
    />
  )
}
