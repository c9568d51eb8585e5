// What Swift cannot say by itself: macros, a mutable global of the library, and a parameter whose type changed.
#include <stdlib.h>
#include <graphviz/gvc.h>

// `Agdirected` is a mutable global, which Swift 6 does not let through.
static inline Agraph_t *cgraphviz_open_directed(char *name) { return agopen(name, Agdirected, NULL); }

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
