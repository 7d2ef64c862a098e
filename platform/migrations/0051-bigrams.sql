-- The same pairs, unsorted and with their repetitions: only whether they contain others is ever asked, and
-- the index keeps each once. Sorting them took as long as everything else about a text.
create or replace function platform.bigrams(t text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare
  letters text[] := string_to_array(regexp_replace(lower(normalize(t, NFKC)), '\s', '', 'g'), null);
  pairs text[] := '{}';
begin
  for i in 1 .. greatest(cardinality(letters) - 1, 1) loop
    pairs[i] := coalesce(letters[i], '') || coalesce(letters[i + 1], '');
  end loop;
  return pairs;
end $$;
