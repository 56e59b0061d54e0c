'use strict';

// Every date a resident reads is in UK time, so tests run in it wherever the machine stands.
module.exports = () => {
  process.env.TZ = 'Europe/London';
};
