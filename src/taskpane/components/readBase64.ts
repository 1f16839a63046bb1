/** A file as Excel takes it. Throws `DOMException` where the browser cannot read it. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new DOMException());
    reader.readAsDataURL(file);
  });
}
