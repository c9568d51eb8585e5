/// Everything of Bailanys with one import: reading Kazakh news, the graph, its measures, pictures, reports and its file.
@_exported import GraphAlgorithms
@_exported import GraphDrawing
@_exported import GraphExchange
@_exported import GraphReports
@_exported import GraphStore
@_exported import KazakhText
@_exported import NetworkAnalysis
@_exported import NewsCorpus
@_exported import RelationModel

/// The version of the tool, as products and files name it.
public let bailanysVersion = "0.1.0"
