// The parsers of libxml2 for HTML and XML, and the tree that they make.
#include <libxml/xmlversion.h>
// Debian's library uses ICU, whose headers are not those of Foundation's ICU; of ICU nothing is needed here but pointers that stay closed.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
