import CGraphviz

/// The owner of a Graphviz context; it frees the context when it goes.
final class GraphvizContext {
  let pointer: OpaquePointer

  init() throws(DrawingError) {
    guard let pointer = gvContext() else { throw DrawingError(.graphvizFailed, "Graphviz did not start") }
    self.pointer = pointer
  }

  deinit { gvFreeContext(pointer) }
}
