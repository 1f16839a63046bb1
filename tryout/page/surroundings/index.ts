import { setClock } from './clock';
import { followLookOf } from './look';

/**
 * Runs before the scripts of an add-in's page that stands in the try-out page: the server adds it to what is asked for
 * with `?hoy=`, and the add-in's own files stay as they are.
 */
setClock(new URLSearchParams(location.search).get('hoy') ?? '');
followLookOf(parent);
