import { writePractice } from './practice/build';

writePractice();
