import { z } from 'zod'
import { machineClock, performAs, systemOf } from '#platform'
import { invitePerson, linkOf, openAccount } from '#platform/accounts'
import { readConfiguration } from '../configuration.ts'
import { openEngine } from '../open-engine.ts'

const Area = z.object({ name: z.string(), kana: z.string(), prefecture: z.string() })

/**
 * `bin/found-city CODE LOGIN NAME`: opens a city (6-digit 全国地方公共団体コード) and the account of its
 * first 情報政策課 person. The names come from the reference figures.
 */
export async function run([code = '', login = '', ...name]: string[]): Promise<number> {
  if (!/^\d{5,6}$/.test(code) || login === '' || name.length === 0) {
    console.error(
      'usage: bin/found-city CODE LOGIN NAME   (for example: bin/found-city 182079 joho 川端誠)',
    )
    return 2
  }
  const configuration = readConfiguration(process.env)
  const engine = await openEngine(configuration)
  try {
    const { rows } = await engine.asOwner(
      'select name, kana, prefecture from observatory.areas where code6 = $1',
      [code.padStart(6, '0')],
    )
    const area = z.array(Area).parse(rows)[0]
    if (!area) {
      console.error(
        `${code} は市区町村のコードではありません。6けたの全国地方公共団体コードを入れてください。`,
      )
      return 1
    }
    await engine.asOwner(
      `insert into platform.cities (code, name, kana, prefecture) values ($1, $2, $3, $4)
       on conflict (code) do nothing`,
      [Number(code), area.name, area.kana, area.prefecture],
    )
    const grounds = { engine, clock: machineClock, varFolder: configuration.varFolder }
    const today = new Date().toISOString().slice(0, 10)
    const system = systemOf(Number(code))
    const { about: accountId } = await performAs(grounds, system, openAccount, {
      login,
      name: name.join(' '),
      section: '情報政策課',
      roles: ['systems'],
      validFrom: today,
    })
    const invited = await performAs(grounds, system, invitePerson, { accountId, purpose: 'first' })
    console.log(`${area.name} を開きました。`)
    console.log(`${login} の最初のパスワードは、14日以内にこのページで決めます：`)
    console.log(
      `  ${configuration.publicUrl ?? 'http://127.0.0.1:3000'}/invitation/${linkOf(invited)}`,
    )
    return 0
  } finally {
    await engine.close()
  }
}
