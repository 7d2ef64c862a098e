import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, idInPid, type Visit, withQuery } from '#platform'
import { LinkButton, Page, Section, Table, Tag } from '#ui'
import { part, publicCalls } from '../../calls/addresses.ts'
import { drawWords } from '../../draw-wordings/rules.ts'
import { langOf } from '../../public-wordings/rules.ts'
import * as at from '../addresses.ts'
import { drawn, sizeOfDraw } from '../rules.ts'
import { drawInPublic, listOf } from '../tables.ts'
import { DrawFacts } from './draw-facts.tsx'

/** For everybody: how it is drawn and what came out, by numbers and without a name. */
export async function PublicDrawPage({ here, params, query }: Visit<typeof at.publicDraw>) {
  const lang = langOf(query)
  const words = drawWords[lang]
  const draw = await drawInPublic(here, idInPid(params.drawPid, here.city))
  const entries = draw.entries ?? []
  const sample = new Set(
    draw.publicNumber === null
      ? []
      : drawn(draw.id, `${draw.secretHex}.${draw.publicNumber}`, entries, draw.percent).map(
          ({ no }) => no,
        ),
  )
  return (
    <Page
      title={words.title}
      back={publicCalls(part.of(here.city))}
      lede={words.lede(draw.title)}
      acts={
        <>
          <LinkButton
            href={withQuery(at.publicDraw(params), { lang: lang === 'en' ? '' : 'en' })}
            kind="sub"
          >
            {words.other}
          </LinkButton>
          {draw.revealedAt !== null && (
            <LinkButton href={at.publicDrawCsv(params)} kind="sub" download>
              {words.csv}
            </LinkButton>
          )}
        </>
      }
    >
      <div class="stack-6" lang={lang}>
        <DrawFacts draw={draw} words={words} />
        <Section title={words.how}>
          <p>{words.recipe}</p>
        </Section>
        {draw.revealedAt !== null && (
          <Section title={words.list}>
            <Table
              caption={words.caption}
              rows={entries}
              rowKey={({ no }) => no}
              fold
              total={words.total(entries.length)}
              empty={<p>{words.none}</p>}
              columns={[
                { key: 'no', label: words.columns.no, cell: ({ no }) => no },
                {
                  key: 'drawn',
                  label: words.columns.result,
                  cell: ({ no }) => (sample.has(no) ? <Tag kind="ok">{words.drawn}</Tag> : '—'),
                },
              ]}
            />
          </Section>
        )}
      </div>
    </Page>
  )
}

export async function publicDrawFile({
  here,
  params,
}: Visit<typeof at.publicDrawCsv>): Promise<FileAnswer> {
  const draw = await drawInPublic(here, idInPid(params.drawPid, here.city))
  const entries = listOf(draw)
  const keys = new Map(
    drawn(draw.id, `${draw.secretHex}.${draw.publicNumber ?? ''}`, entries, 100).map((one) => [
      one.no,
      one,
    ]),
  )
  const size = sizeOfDraw(entries.length, draw.percent)
  return csvFileOf(
    `抽出監査_${formatFiscalYear(toFiscalYear(draw.fiscalYear))}`,
    [
      { head: '番号', cell: ({ no }) => no },
      { head: 'SHA-256', cell: ({ no }) => keys.get(no)?.key ?? '' },
      { head: '順', cell: ({ no }) => keys.get(no)?.place ?? '' },
      {
        head: '引いた',
        cell: ({ no }) => ((keys.get(no)?.place ?? size + 1) <= size ? '1' : '0'),
      },
    ],
    entries,
  )
}
