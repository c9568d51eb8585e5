// What Swift cannot say by itself: macros, a mutable global of the library, and declarations that changed. Made for
// Graphviz 2.43 and for 14; in between the same declarations hold.
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <graphviz/gvc.h>

// cgraph orders subgraphs by id, and makes ids of memory addresses, which differ from run to run. Here ids are numbers in the
// order of creation. The names are kept here too: the table that cgraph offers to allocators without names is never freed.
typedef struct {
  Agraph_t *graph;
  size_t count, capacity, places;  // ids 1 to count; the table has as many places as is a power of two
  char **names;                    // as agstrdup gives them, which cgraph relies on; NULL for what has no name
  int *types;
  size_t *table;                   // ids by the hash of type and name; 0 is empty
} cgraphviz_ids;

static inline int cgraphviz_ids_type(int type) { return type == AGINEDGE ? AGEDGE : type; }
static inline size_t *cgraphviz_ids_place(cgraphviz_ids *ids, int type, const char *name) {
  size_t hash = 1469598103934665603u ^ (size_t)type;  // FNV-1a
  for (const char *byte = name; *byte; byte++) hash = (hash ^ (unsigned char)*byte) * 1099511628211u;
  for (size_t place = hash & (ids->places - 1);; place = (place + 1) & (ids->places - 1)) {
    size_t id = ids->table[place];
    if (id == 0 || (ids->types[id - 1] == type && strcmp(ids->names[id - 1], name) == 0)) return &ids->table[place];
  }
}
static inline int cgraphviz_ids_grow(cgraphviz_ids *ids) {
  size_t capacity = ids->capacity * 2;
  char **names = realloc(ids->names, capacity * sizeof *names);
  if (names != NULL) ids->names = names;
  int *types = realloc(ids->types, capacity * sizeof *types);
  if (types != NULL) ids->types = types;
  size_t *table = calloc(capacity * 2, sizeof *table);
  if (names == NULL || types == NULL || table == NULL) return free(table), 0;
  free(ids->table);
  ids->table = table;
  ids->capacity = capacity;
  ids->places = capacity * 2;
  for (size_t id = 1; id <= ids->count; id++)
    if (ids->names[id - 1] != NULL) *cgraphviz_ids_place(ids, ids->types[id - 1], ids->names[id - 1]) = id;
  return 1;
}

// From some version on, `agstrfree` is told whether the string is HTML.
static inline void cgraphviz_string_free(void *free, Agraph_t *graph, char *string) {
  ((int (*)(Agraph_t *, char *))free)(graph, string);
}
static inline void cgraphviz_string_free_text(void *free, Agraph_t *graph, char *string) {
  ((int (*)(Agraph_t *, const char *, bool))free)(graph, string, false);
}
#define CGRAPHVIZ_STRING_FREE(graph, string) \
  _Generic(&agstrfree, int (*)(Agraph_t *, const char *, bool): cgraphviz_string_free_text, \
      default: cgraphviz_string_free)((void *)agstrfree, graph, string)

static void cgraphviz_ids_close(void *state) {
  cgraphviz_ids *ids = state;
  if (ids == NULL) return;
  for (size_t id = 0; id < ids->count; id++)
    if (ids->names[id] != NULL) CGRAPHVIZ_STRING_FREE(ids->graph, ids->names[id]);
  free(ids->names), free(ids->types), free(ids->table), free(ids);
}
static void *cgraphviz_ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  cgraphviz_ids *ids = calloc(1, sizeof *ids);
  if (ids == NULL) return NULL;
  ids->graph = graph;
  ids->capacity = 32;
  if (cgraphviz_ids_grow(ids)) return ids;
  return cgraphviz_ids_close(ids), NULL;
}
static long cgraphviz_ids_map(void *state, int type, char *name, IDTYPE *id, int create) {
  cgraphviz_ids *ids = state;
  if (ids == NULL || (ids->count == ids->capacity && !cgraphviz_ids_grow(ids))) return 0;
  type = cgraphviz_ids_type(type);
  size_t *place = name == NULL ? NULL : cgraphviz_ids_place(ids, type, name);
  if (place != NULL && *place != 0) return *id = *place, 1;
  char *copy = name == NULL || !create ? NULL : agstrdup(ids->graph, name);
  if (!create || (name != NULL && copy == NULL)) return 0;
  ids->names[ids->count] = copy;
  ids->types[ids->count] = type;
  *id = ++ids->count;
  if (place != NULL) *place = ids->count;
  return 1;
}
static long cgraphviz_ids_alloc(void *state, int type, IDTYPE id) { return 0; }
static void cgraphviz_ids_free(void *state, int type, IDTYPE id) {}
static char *cgraphviz_ids_print(void *state, int type, IDTYPE id) {
  cgraphviz_ids *ids = state;
  return ids != NULL && id >= 1 && id <= ids->count ? ids->names[id - 1] : NULL;
}
static void cgraphviz_ids_register(void *state, int type, void *object) {}

// `Agdirected` is a mutable global, which Swift 6 does not let through.
static inline Agraph_t *cgraphviz_open_directed(char *name) {
  // The functions of an `Agiddisc_t` in its order; newer versions of Graphviz have no `alloc`. The types of some results
  // differ between versions; their values do not.
  static void *functions[] = {
      (void *)cgraphviz_ids_open, (void *)cgraphviz_ids_map, (void *)cgraphviz_ids_alloc, (void *)cgraphviz_ids_free,
      (void *)cgraphviz_ids_print, (void *)cgraphviz_ids_close, (void *)cgraphviz_ids_register};
  static void *functions_without_alloc[] = {
      (void *)cgraphviz_ids_open, (void *)cgraphviz_ids_map, (void *)cgraphviz_ids_free,
      (void *)cgraphviz_ids_print, (void *)cgraphviz_ids_close, (void *)cgraphviz_ids_register};
  static Agdisc_t discipline;
  discipline.id =
      (Agiddisc_t *)(sizeof(Agiddisc_t) == sizeof functions ? functions : functions_without_alloc);
  return agopen(name, Agdirected, &discipline);
}

// The last parameter of gvRenderData is `unsigned int *` up to Graphviz 9 and `size_t *` from 10 on.
static inline int cgraphviz_render_data(
    GVC_t *context, Agraph_t *graph, const char *format, char **result, size_t *length) {
  union { unsigned int narrow; size_t wide; } size = {.wide = 0};
  int status = gvRenderData(context, graph, format, result, (void *)&size);
  *length = _Generic(
      &gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): size.narrow,
      default: size.wide);
  return status;
}

// The results of a layout are reached through macros, which Swift does not import.
static inline boxf cgraphviz_bounds(Agraph_t *graph) { return GD_bb(graph); }
static inline double cgraphviz_width_in_inches(Agnode_t *node) { return ND_width(node); }
static inline double cgraphviz_height_in_inches(Agnode_t *node) { return ND_height(node); }
static inline pointf cgraphviz_centre(Agnode_t *node) { return ND_coord(node); }

// The engine `nop2` forgets the list of nodes, which the engines that share its code free with their layout, and the list of clusters.
static inline void cgraphviz_free_lists(Agraph_t *graph) {
  free(GD_neato_nlist(graph));
  GD_neato_nlist(graph) = NULL;
  free(GD_clust(graph));
  GD_clust(graph) = NULL;
  GD_n_cluster(graph) = 0;
}

// Where a line inside a rank has a label, the engine `dot` of Graphviz 2.43 moves the list of the rank's nodes but frees it
// where it was. Newer versions, which also say which they are, don't.
static inline void cgraphviz_mend_ranks(Agraph_t *graph) {
#ifndef GRAPHVIZ_VERSION_MAJOR
  if (GD_rank(graph) == NULL) return;
  for (int rank = GD_minrank(graph); rank <= GD_maxrank(graph); rank++) GD_rank(graph)[rank].av = GD_rank(graph)[rank].v;
#endif
}
