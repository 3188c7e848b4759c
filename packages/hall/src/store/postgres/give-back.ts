/** What is `gone` gives its room back to the circle `$1`; to be said in one statement with what takes it away. */
export const giveBack = `UPDATE circles AS c SET bytes = greatest(0, c.bytes - freed.size)
  FROM (SELECT sum(size)::bigint AS size FROM gone) AS freed WHERE c.circle = $1 AND freed.size > 0`;
