import { todayIn } from '#packages/japan'
import { type Here, idInPid, type Visit, withQuery } from '#platform'
import { Day, Fact, Facts, LinkButton, Notice, Page, SampleTag, Section } from '#ui'
import * as at from '../addresses.ts'
import { wordingOf } from '../rules.ts'
import { type Published, publishedOf } from '../tables.ts'

/**
 * What stands in public of one business.
 * @throws {Gone} it was public once; @throws {Missing} it never was, or is of another city
 */
export function publishedByPid(here: Here, makerPid: string): Promise<Published> {
  return publishedOf(here, idInPid(makerPid, here.city))
}

/** One maker as everybody may see it. */
export async function MakerPage({ here, params, query }: Visit<typeof at.maker>) {
  const maker = await publishedByPid(here, params.makerPid)
  const { words, lang } = wordingOf(query)
  const english = lang === 'en'
  const back = withQuery(at.town(at.part.of(here.city)), {
    lang: english ? 'en' : '',
  })
  return (
    <Page
      title={(english && maker.nameEn) || maker.name}
      back={back}
      lede={english && maker.nameEn ? maker.name : maker.kana}
      tags={maker.isSample && <SampleTag />}
      acts={
        <>
          <LinkButton href={withQuery(at.maker(params), { lang: english ? '' : 'en' })} kind="sub">
            {words.other}
          </LinkButton>
          <LinkButton href={at.makerCard(params)} kind="sub">
            {english ? 'Print (in Japanese)' : 'カードを印刷する'}
          </LinkButton>
        </>
      }
    >
      <Section title={english ? 'Maker' : 'つくり手'}>
        <Facts>
          {maker.processes.length > 0 && (
            <Fact term={words.process}>{maker.processes.join('、')}</Fact>
          )}
          {maker.industry && <Fact term={words.industry}>{maker.industry}</Fact>}
          {maker.aliases.length > 0 && <Fact term={words.aliases}>{maker.aliases.join('、')}</Fact>}
          {maker.nameEn && !english && <Fact term={words.english}>{maker.nameEn}</Fact>}
          {maker.district && <Fact term={words.district}>{maker.district}</Fact>}
          {maker.address && <Fact term={words.address}>{maker.address}</Fact>}
          <Fact term={words.published}>
            <Day on={todayIn(new Date(maker.publishedAt))} />
          </Fact>
        </Facts>
      </Section>
      <Notice kind="info">
        {english
          ? 'Listed with the consent of the maker. Telephone and mail are not public: please ask the city to introduce you.'
          : '本人の同意にもとづいて載せています。電話とメールは公開していません。連絡は、市の産業の担当にお寄せください。'}
      </Notice>
      <p>
        <a href={back}>{english ? 'All makers' : '名簿にもどる'}</a>
      </p>
    </Page>
  )
}
