-- The desk counts the open questions of every request of a round: 400 of them must not read all that was asked.
create index questions_of_request on measures.finance_questions (city, request_id);
