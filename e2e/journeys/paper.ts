/** A paper of two pages, as small as a PDF can be; its letters are the browser's own. */
export function paper(first: string, second: string, more = ""): Buffer {
  const page = (words: string): string => `BT /F 24 Tf 40 100 Td (${words}) Tj ET`;
  const contents = [page(first), page(second)].map(
    (drawn) => `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  );
  const sheet = (drawn: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents ${drawn} 0 R /Resources << /Font << /F 7 0 R >> >> >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    sheet(5),
    sheet(6),
    ...contents,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = file.length;
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${more}>>\nstartxref\n${end}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

/** The same, which opens with a password alone. */
export function lockedPaper(first: string, second: string): Buffer {
  const [key, name] = ["5a".repeat(32), "00".repeat(16)];
  const lock = `/Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}>`;
  return paper(first, second, `/ID [<${name}> <${name}>] /Encrypt << ${lock} >> `);
}
