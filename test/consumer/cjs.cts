import hoshin = require('hoshin');
import foundation = require('hoshin/foundation');

export const one = hoshin.plus('0.1', foundation.decimal('0.2'));
