/** *Documentos y PAS*. */
export const DOCUMENTS = {
  title: 'Documentos y PAS',
  intro:
    'De la solicitud de viabilidad a la publicación. Lo que escriba aquí queda en hojas del libro, y antes verá qué se escribe.',
} as const;
