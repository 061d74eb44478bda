"""Answers to what a document asks for."""


def answer(session, pipeline, request):
    for event in pipeline.run(request):
        session.apply(event)
