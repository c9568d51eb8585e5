import ArgumentParser

struct Linear: ParsableCommand { func run() throws {} }
struct Fuzz: ParsableCommand { func run() throws {} }
