import { formatWareki } from '#packages/japan'
import { idInPid, pidOf, type Visit, withQuery } from '#platform'
import {
  Empty,
  Fact,
  Facts,
  LinkButton,
  Page,
  RowLink,
  Rows,
  SampleTag,
  Section,
  Table,
  Tag,
} from '#ui'
import * as at from '../addresses.ts'
import type { Copy } from '../forms.ts'
import { publicClusterOf, publicClusters } from '../tables.ts'

const isEnglish = (query: Readonly<Record<string, string>>) => query.lang === 'en'

/** The 産地 of one city that stand in public. */
export async function TownPage({ here, params, query }: Visit<typeof at.town>) {
  const english = isEnglish(query)
  const clusters = await publicClusters(here)
  return (
    <Page
      title={english ? 'Local industries' : 'まちの産地'}
      lede={
        english
          ? 'What is made here, since when, and how long each step has people to do it.'
          : '何がつくられ、いつから続き、それぞれの工程の担い手がいつまで見込めるか。'
      }
      acts={<Language query={query} path={at.town(params)} />}
    >
      {clusters.length === 0 ? (
        <Empty
          title={english ? 'Nothing is published yet.' : 'まだ公開された産地がありません'}
          why={
            english ? 'The city publishes its industries here.' : '市が公開すると、ここに並びます。'
          }
          stage="tell"
        />
      ) : (
        <Rows>
          {clusters.map(({ clusterId, copy }) => (
            <RowLink
              href={withQuery(at.industry({ clusterPid: pidOf(here.city, clusterId) }), {
                lang: query.lang,
              })}
              title={english ? copy.nameEn || copy.name : copy.name}
              note={copy.products.join('、')}
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}

/** One 産地 in public: whence it comes, and its processes with bands. */
export async function IndustryPage({ here, params, query }: Visit<typeof at.industry>) {
  const { copy } = await publicClusterOf(here, idInPid(params.clusterPid, here.city))
  const english = isEnglish(query)
  return (
    <Page
      title={english ? copy.nameEn || copy.name : copy.name}
      back={withQuery(at.town(at.part.of(here.city)), { lang: query.lang })}
      lede={copy.products.join('、')}
      tags={copy.isSample && <SampleTag>{english ? 'Sample' : undefined}</SampleTag>}
      acts={<Language query={query} path={at.industry(params)} />}
    >
      <PublicFacts copy={copy} english={english} />
      <PublicProcesses copy={copy} english={english} />
    </Page>
  )
}

function Language(props: { query: Readonly<Record<string, string>>; path: string }) {
  const english = isEnglish(props.query)
  return (
    <LinkButton href={withQuery(props.path, { lang: english ? '' : 'en' })} kind="sub">
      {english ? '日本語' : 'English'}
    </LinkButton>
  )
}

export function PublicFacts({ copy, english }: { copy: Copy; english: boolean }) {
  return (
    <Section title={english ? 'Origin' : '由来'}>
      <Facts>
        <Fact term={english ? 'Since' : '起源'}>
          {copy.originYear === null
            ? english
              ? 'Unknown'
              : '不明'
            : english
              ? String(copy.originYear)
              : `${copy.originYear}年`}
        </Fact>
        <Fact term={english ? 'Story (Japanese)' : '由来'}>{copy.origin}</Fact>
        <Fact term={english ? 'Source' : '出典'}>{copy.originSource}</Fact>
      </Facts>
    </Section>
  )
}

const bandsInEnglish: Readonly<Record<string, string>> = {
  '5年以内': 'Within 5 years',
  '10年以内': 'Within 10 years',
  それより先: 'Later',
}

export function PublicProcesses({ copy, english }: { copy: Copy; english: boolean }) {
  return (
    <Section
      title={english ? 'Steps and their people' : '工程と担い手の見込み'}
      note={
        english
          ? `As of ${copy.asOf}. An estimate.`
          : `${formatWareki(copy.asOf)}現在。仮定による見込みです`
      }
    >
      <Table
        caption={english ? 'Steps' : '工程'}
        rows={copy.processes}
        rowKey={({ name }) => name}
        empty={
          <Empty
            title={english ? 'No steps are recorded.' : '工程の記録がありません'}
            why={
              english
                ? 'The city has not recorded them yet.'
                : '市が工程を記録すると、ここに出ます。'
            }
            stage="tell"
          />
        }
        columns={[
          { key: 'name', label: english ? 'Step' : '工程', cell: ({ name }) => name },
          {
            key: 'band',
            label: english ? 'When people may run out' : '担い手がいなくなる見込み',
            cell: ({ band }) =>
              band === null ? (
                <Tag kind="line">{english ? 'Few people' : '担い手が少ない工程'}</Tag>
              ) : english ? (
                (bandsInEnglish[band] ?? band)
              ) : (
                band
              ),
          },
        ]}
        fold
      />
    </Section>
  )
}
