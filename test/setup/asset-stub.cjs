'use strict';

// Stands in for style sheets and pictures, which a bundler resolves and jest cannot.
module.exports = '';
