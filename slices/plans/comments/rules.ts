import { formatWareki, type LocalDate, nameStandsIn } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const senderKinds = [
  '市内に住む人',
  '市内で働く人・学ぶ人',
  '市内の事業者',
  '団体',
  'そのほか',
] as const

/** At most so many from one town in one hour and one day: whoever sends more is asked to write a letter. */
const mostInAnHour = 120
const mostInADay = 600

export function notTooMany(before: { readonly inAnHour: number; readonly inADay: number }): Ruling {
  return (
    (before.inAnHour < mostInAnHour && before.inADay < mostInADay) ||
    broken(
      'いま意見が続けて届いているため、受け付けられません。入力した内容は残っています。しばらくしてから送ってください。',
    )
  )
}

export function namesAreAskedOrNot(name: string, isNameNeeded: boolean): Ruling {
  return !isNameNeeded || name !== '' || broken('お名前を入れてください。公表はしません。', 'name')
}

export function itCameInTime(
  receivedOn: LocalDate,
  round: { readonly publishedOn: LocalDate; readonly closesOn: LocalDate },
  today: LocalDate,
): Ruling {
  if (receivedOn > today) return broken('受け取った日が今日より後になっています。', 'receivedOn')
  if (receivedOn < round.publishedOn)
    return broken('受け取った日が、公表の日より前になっています。', 'receivedOn')
  return (
    receivedOn <= round.closesOn ||
    broken(
      `締切（${formatWareki(round.closesOn)}）の後に届いた意見は、この募集の意見として登録できません。`,
      'receivedOn',
    )
  )
}

/** The name as staff see it; one without a name is marked, never left blank. */
export const senderShown = (name: string): string => (name === '' ? '記名なし' : name)

/** Names never leave: neither who wrote nor where they are reached stands in what is published. */
export function nobodyIsNamed(
  texts: readonly string[],
  senders: readonly { readonly senderName: string; readonly contact: string }[],
  field?: string,
): Ruling {
  const found = senders.find(({ senderName, contact }) =>
    texts.some(
      (text) =>
        nameStandsIn(senderName, text, 'addressed') ||
        (contact.length > 5 && text.includes(contact)),
    ),
  )
  return (
    found === undefined ||
    broken(
      `公表する文に、意見を出した人の名前か連絡先（${found.senderName || found.contact}）が残っています。名前を書かずに言い表してください。`,
      field,
    )
  )
}
