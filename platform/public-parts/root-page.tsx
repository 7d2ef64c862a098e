import { prefectureInEnglish, romanisedName } from '#packages/japan'
import { Empty, LinkButton, Page, RowLink, Rows, Section } from '#ui'
import { withQuery } from '../addresses.ts'
import { Elsewhere } from '../errors.ts'
import type { GetRow, Visit } from '../routes.ts'
import type { PublicPart } from './public-part.ts'
import { type Town, townsKnown } from './tables.ts'

type Query = Readonly<Record<string, string>>

/**
 * The way into a public part for who has named no city; the row of the slice adds who may.
 * What was asked for besides, the language too, goes along.
 */
export function rootOf(part: PublicPart): Pick<GetRow, 'get' | 'help' | 'page'> {
  return {
    get: part.root,
    help: `市を選ぶと、その市の「${part.title.ja}」が開きます。サインインしているときは、自分の市のページに進みます。`,
    async page({ here, query }: Visit) {
      const to = (city: number) => withQuery(part.town(part.of(city)), query)
      if (here.person.id !== null) throw new Elsewhere(to(here.city))
      const towns = await townsKnown(here)
      const [first, ...others] = towns
      if (first && others.length === 0) throw new Elsewhere(to(first.code))
      return <ChoicePage part={part} towns={towns} query={query} to={to} />
    },
  }
}

type ChoiceProps = {
  part: PublicPart
  towns: readonly Town[]
  query: Query
  to: (city: number) => string
}

function ChoicePage({ part, towns, query, to }: ChoiceProps) {
  const lang = query.lang === 'en' ? 'en' : 'ja'
  const words = wordings[lang]
  return (
    <Page
      title={part.title[lang]}
      lang={lang}
      lede={words.lede}
      acts={
        <LinkButton href={withQuery(part.root(), { ...query, lang: words.otherLang })} kind="sub">
          {words.other}
        </LinkButton>
      }
    >
      {towns.length === 0 && <Empty title={words.none} why={words.noneWhy} stage="tell" />}
      {[...byPrefecture(towns)].map(([prefecture, own]) => (
        <Section title={(lang === 'en' && prefectureInEnglish(prefecture)) || prefecture}>
          <Rows>
            {own.map((town) => (
              <RowLink href={to(town.code)} {...nameIn(lang, town)} />
            ))}
          </Rows>
        </Section>
      ))}
    </Page>
  )
}

function byPrefecture(towns: readonly Town[]): Map<string, Town[]> {
  return Map.groupBy(towns, ({ prefecture }) => prefecture)
}

function nameIn(lang: 'ja' | 'en', { name, kana }: Town) {
  const english = lang === 'en' ? romanisedName(kana) : ''
  return english === ''
    ? { title: <span lang="ja">{name}</span>, note: <span lang="ja">{kana}</span> }
    : { title: english, note: <span lang="ja">{name}</span> }
}

const wordings = {
  ja: {
    lede: 'どの市のページを見るかを選んでください。',
    other: 'English',
    otherLang: 'en',
    none: 'まだ市がありません',
    noneWhy: '市がこの仕組みを使い始めると、ここに並びます。',
  },
  en: {
    lede: 'Choose a city. Pages that are not translated are shown in Japanese.',
    other: '日本語',
    otherLang: '',
    none: 'There is no city yet.',
    noneWhy: 'Cities are listed here as soon as they begin.',
  },
} as const
