import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Engine } from './engine.ts'

/** One slice's part of the database: its schema, its migrations in order, its views. */
export type Storey = { readonly schema: string; readonly folder: string }

/**
 * Brings the database up to date: each file of each storey once, in the order of the floors and then of
 * the names, each in its own transaction; then all views anew. Run as the owner.
 */
export async function migrate(engine: Engine, storeys: readonly Storey[]): Promise<string[]> {
  await engine.script(`create table if not exists public.migration (
    name text primary key, at timestamptz not null default now())`)
  const { rows } = await engine.asOwner('select name from public.migration', [])
  const done = new Set(rows.map((r) => String(r.name)))
  const applied: string[] = []

  const pending: { storey: Storey; file: string; name: string }[] = []
  for (const storey of storeys) {
    for (const file of await migrationFiles(storey)) {
      const name = `${storey.schema}/${basename(file)}`
      if (!done.has(name)) pending.push({ storey, file, name })
    }
  }
  for (const { storey, file, name } of pending) {
    const text = await readFile(file, 'utf8')
    const concurrently = text.startsWith('-- outside a transaction')
    const script = `
      ${concurrently ? '' : 'begin;'}
      ${concurrently ? '' : `set local citus.multi_shard_modify_mode = 'sequential';`}
      create schema if not exists ${storey.schema};
      grant usage on schema ${storey.schema} to ${storey.schema === 'platform' ? 'current_user' : 'sanchi_app'};
      ${text}
      ;insert into public.migration (name) values ('${name}');
      ${concurrently ? '' : 'commit;'}`
    await engine.script(script).catch(async (error: unknown) => {
      await engine.script('rollback').catch(() => undefined)
      throw new Error(`migration ${name}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    })
    applied.push(name)
  }
  await recreateViews(engine, storeys)
  return applied
}

async function migrationFiles({ folder }: Storey): Promise<string[]> {
  const names = await readdir(join(folder, 'migrations')).catch(() => [])
  return names
    .filter((n) => n.endsWith('.sql'))
    .sort()
    .map((n) => join(folder, 'migrations', n))
}

/** Views are dropped and made anew at every start, so that they follow their tables. */
async function recreateViews(engine: Engine, storeys: readonly Storey[]): Promise<void> {
  const texts: string[] = []
  for (const { schema, folder } of storeys) {
    const text = await readFile(join(folder, 'views.sql'), 'utf8').catch(() => '')
    if (text) texts.push(text, `grant select on all tables in schema ${schema} to sanchi_app;`)
  }
  await engine.script(`begin;
    do $$ declare v record; begin
      for v in select schemaname, viewname from pg_views
               where viewname like 'v\\_%' and schemaname not in ('pg_catalog', 'information_schema')
      loop execute format('drop view if exists %I.%I cascade', v.schemaname, v.viewname); end loop;
    end $$;
    ${texts.join('\n')}
    commit;`)
}
