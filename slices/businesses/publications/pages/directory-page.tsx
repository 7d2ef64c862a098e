import {
  csvFileOf,
  type FileAnswer,
  type Here,
  pageOf,
  pidOf,
  sortedBy,
  type Visit,
  withQuery,
} from '#platform'
import {
  Empty,
  Form,
  HiddenField,
  LinkButton,
  Page,
  SampleTag,
  SearchField,
  SelectField,
  Table,
} from '#ui'
import { application } from '../../applications/addresses.ts'
import * as at from '../addresses.ts'
import { type Wording, wordingOf } from '../rules.ts'
import {
  type Choice,
  type DirectoryFilter,
  directoryChoices,
  directoryPage,
  directoryRows,
  type Published,
} from '../tables.ts'

type Query = Readonly<Record<string, string>>
const sorts = { name: 'text', district: 'text' } as const
const filterOf = ({ q, process, district }: Query): DirectoryFilter => ({
  words: q,
  process,
  district,
})
const filterQuery = ({ q, process, district, lang }: Query) => ({ q, process, district, lang })

/** Whom anybody may find: who consented to be public, by name and by what they can do. */
export function DirectoryPage({ here, params, query }: Visit<typeof at.town>) {
  return list(here, query, at.town(params))
}

async function list(here: Here, query: Query, path: string) {
  const { words, lang } = wordingOf(query)
  const page = pageOf(query, sorts)
  const { rows, next, total } = await directoryPage(here, filterOf(query), page)
  const { townPid } = at.part.of(here.city)
  const english = lang === 'en'
  const language = english ? 'en' : ''
  return (
    <Page
      title={words.title}
      lede={
        english
          ? `${total} makers have agreed to be listed. Contact them through the city.`
          : `公開に同意したつくり手は${total.toLocaleString('ja-JP')}件です。連絡は、市の産業の担当にお寄せください。`
      }
      acts={
        <>
          <LinkButton
            href={withQuery(path, { ...query, lang: english ? '' : 'en', after: '' })}
            kind="sub"
          >
            {words.other}
          </LinkButton>
          {here.opens(application({ townPid })) && (
            <LinkButton href={application({ townPid })} kind="sub">
              {english ? 'Ask to be registered' : '登録を申し出る'}
            </LinkButton>
          )}
        </>
      }
    >
      <Table
        rows={rows}
        rowKey={(row) => row.businessId}
        total={english ? `${total}` : `${total.toLocaleString('ja-JP')}件`}
        sort={{ key: page.sort, dir: page.dir }}
        sortHref={(key) => withQuery(path, sortedBy(page, query, key))}
        csvHref={withQuery(at.townCsv({ townPid }), filterQuery(query))}
        pager={{ nextHref: next ? withQuery(path, { ...query, after: next }) : null }}
        filter={
          <Filter path={path} query={query} choices={await directoryChoices(here)} words={words} />
        }
        empty={
          <Empty
            title={english ? 'Nobody is listed under this.' : '条件に合うつくり手がありません'}
            why={
              english
                ? 'Try a shorter word. Only makers who have agreed to it are listed.'
                : '言葉を短くするか、条件を一つずつ外してみてください。載っているのは、公開に同意したつくり手だけです。'
            }
            stage="tell"
          />
        }
        columns={columnsOf(words, here.city, language)}
        fold
      />
    </Page>
  )
}

const columnsOf = (words: Wording, city: number, lang: string) => [
  {
    key: 'name',
    label: words.name,
    sort: true,
    cell: (row: Published) => (
      <>
        <a href={withQuery(at.maker({ makerPid: pidOf(city, row.businessId) }), { lang })}>
          {(lang === 'en' && row.nameEn) || row.name}
        </a>{' '}
        {row.isSample && <SampleTag />}
        <br />
        <small class="mut">{lang === 'en' && row.nameEn ? row.name : row.kana}</small>
      </>
    ),
  },
  {
    key: 'processes',
    label: words.process,
    cell: (row: Published) => row.processes.join('、') || '—',
  },
  { key: 'industry', label: words.industry, cell: (row: Published) => row.industry || '—' },
  {
    key: 'district',
    label: words.district,
    sort: true,
    cell: (row: Published) => row.district || '—',
  },
]

function Filter(props: { path: string; query: Query; choices: readonly Choice[]; words: Wording }) {
  const { query, words } = props
  const options = (facet: string) =>
    props.choices
      .filter((one) => one.facet === facet)
      .map(({ value, count }) => ({ value, label: `${value}（${count}）` }))
  return (
    <Form to={props.path} method="get" inline submit={words.submit}>
      {query.lang === 'en' && <HiddenField name="lang" value="en" />}
      <SearchField name="q" label={words.search} value={query.q} />
      <SelectField
        name="process"
        label={words.process}
        value={query.process}
        empty={words.all}
        options={options('process')}
      />
      <SelectField
        name="district"
        label={words.district}
        value={query.district}
        empty={words.all}
        options={options('district')}
      />
    </Form>
  )
}

/** The public list as a file. */
export async function directoryFile({
  here,
  query,
}: Visit<typeof at.townCsv>): Promise<FileAnswer> {
  return csvFileOf<Published>(
    '公開名簿',
    [
      { head: '名称', cell: (row) => row.name },
      { head: '名称カナ', cell: (row) => row.kana },
      { head: '名称英字', cell: (row) => row.nameEn },
      { head: '通称', cell: (row) => row.aliases.join('、') },
      { head: '地区', cell: (row) => row.district },
      { head: '所在地', cell: (row) => row.address },
      { head: '業種', cell: (row) => row.industry },
      { head: '工程', cell: (row) => row.processes.join('、') },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    await directoryRows(here, filterOf(query)),
  )
}
