/** WordPress's style, with lines of 120 columns as in the rest of the project. */
module.exports = { ...require( '@wordpress/prettier-config' ), printWidth: 120 };
