/* The script of the wall alone. */
import { keepWall } from './wall.ts';

keepWall();
