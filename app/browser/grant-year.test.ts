import { afterAll, beforeAll, test } from 'vitest'
import { award, closeTheCase, payInAdvance, recall, settle } from './grant-money-walk.ts'
import { scoreAndSelect } from './grant-review-walk.ts'
import { correctAndCheck, excludeAndAssign, handIn, openTheCall } from './grant-selection-walk.ts'
import type { GrantWalk } from './grant-steps.ts'
import { openBrowser } from './open-browser.ts'
import { keepInOffice, peopleByDay } from './people-by-day.ts'
import { serveTown } from './served-town.ts'

// A call from 要綱 to 完結 by everybody whom it concerns (grants.md §10.1), without JavaScript.
let walk: GrantWalk
beforeAll(async () => {
  const town = await serveTown('2027-03-24T09:00:00+09:00')
  await keepInOffice(town)
  await town.house.engine.asOwner(
    "update businesses.account_links set valid_until = '2040-03-31'",
    [],
  )
  const browser = await openBrowser()
  const people = peopleByDay(town, browser)
  walk = { town, browser, people, scheme: '', call: '', draft: '', other: '' }
})
afterAll(async () => {
  await walk?.browser.close()
  await walk?.town.stop()
})

test('the assembly votes the year; the section defines the scheme, and only its head seals the criteria', () =>
  openTheCall(walk))

test('相談 at the desk; the draft is written on a phone, gone on with at the desk, and handed in at 16:58:41', () =>
  handIn(walk))

test('補正 asks for one paper and opens nothing else; 形式審査 is completed by the chief', () =>
  correctAndCheck(walk))

test('利益相反: a member who is tied to one applicant gets the bytes of nothing; three score it', () =>
  excludeAndAssign(walk))

test('採点 is nobody’s before the closing; 合議 writes its conclusion, and the head decides', () =>
  scoreAndSelect(walk))

test('交付申請 and 交付決定 of 500,000: not a yen more, nor by whoever drafted it', () =>
  award(walk))

test('概算払 of 300,000 within 8/10, and a change that frees nothing', () => payInAdvance(walk))

test('取消し and 返還: 300,000 from 3 August to 10 November bears 9,000', () => recall(walk))

test('実績 of 968,400, 検査, 額の確定 475,000, 請求 of not more than 175,000, and 支払', () =>
  settle(walk))

test('the years after: 35,000 of tax comes back, each year is told, and the case is closed', () =>
  closeTheCase(walk))
